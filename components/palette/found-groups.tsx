import { Command as Cmdk } from 'cmdk';
import { useTranslations } from 'use-intl';
import type { usePaletteResults } from '../data/palette.ts';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { PaletteItem } from './palette-item.tsx';

type Found = ReturnType<typeof usePaletteResults>;

/** The entry on top of what is found; undefined when nothing is. */
export function firstValue({ tickets, people, companies, articles }: Found): string | undefined {
  return tickets[0]?.id ?? people[0]?.id ?? companies[0]?.domain ?? articles[0]?.id;
}

/** Tickets, people, companies and articles that were found, each kind under its heading. */
export function FoundGroups({ found, onOpen }: { found: Found; onOpen: (href: string) => void }) {
  const t = useTranslations();
  const { tickets, people, companies, articles } = found;
  return (
    <>
      {tickets.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.tickets')}>
          {tickets.map(({ id, number, status, subject, contact }) => (
            <PaletteItem
              key={id}
              value={id}
              icon={
                <>
                  <StatusGlyph status={status} />
                  <span className="sr-only">{t(`tickets.statuses.${status}`)}.</span>
                </>
              }
              label={subject || t('common.noSubject')}
              hint={contact.name ?? contact.address}
              end={`#${number}`}
              onSelect={() => onOpen(`/tickets/${number}`)}
            />
          ))}
        </Cmdk.Group>
      ) : null}
      {people.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.people')}>
          {people.map(({ id, name, address }) => (
            <PaletteItem
              key={id}
              value={id}
              label={name ?? address}
              hint={name ? address : null}
              onSelect={() => onOpen(`/contacts/${id}`)}
            />
          ))}
        </Cmdk.Group>
      ) : null}
      {companies.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.companies')}>
          {companies.map(({ domain, name }) => (
            <PaletteItem
              key={domain}
              value={domain}
              label={name ?? domain}
              hint={name ? domain : null}
              onSelect={() => onOpen(`/companies/${encodeURIComponent(domain)}`)}
            />
          ))}
        </Cmdk.Group>
      ) : null}
      {articles.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.articles')}>
          {articles.map(({ id, title }) => (
            <PaletteItem key={id} value={id} label={title} onSelect={() => onOpen(`/articles/${id}`)} />
          ))}
        </Cmdk.Group>
      ) : null}
    </>
  );
}
