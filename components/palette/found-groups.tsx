import { Command as Cmdk } from 'cmdk';
import { useTranslations } from 'use-intl';
import type { usePaletteResults } from '../data/palette.ts';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { PaletteItem } from './palette-item.tsx';

type Found = ReturnType<typeof usePaletteResults>;

/** The entry on top of what is found; undefined when nothing is. What is stale does not count: Enter would open it. */
export function firstValue({ tickets, people, companies, articles }: Found): string | undefined {
  const top = <Item,>({ items, isStale }: { items: Item[]; isStale: boolean }) =>
    isStale ? undefined : items[0];
  return top(tickets)?.id ?? top(people)?.id ?? top(companies)?.domain ?? top(articles)?.id;
}

/** Whether something is in sight, also what is stale. */
export function isAnyFound({ tickets, people, companies, articles }: Found): boolean {
  return [tickets, people, companies, articles].some(({ items }) => items.length > 0);
}

/** Tickets, people, companies and articles that were found, each kind under its heading. */
export function FoundGroups({ found, onOpen }: { found: Found; onOpen: (href: string) => void }) {
  const t = useTranslations();
  const { tickets, people, companies, articles } = found;
  return (
    <>
      {tickets.items.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.tickets')}>
          {tickets.items.map(({ id, number, status, subject, contact }) => (
            <PaletteItem
              key={id}
              value={id}
              disabled={tickets.isStale}
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
      {people.items.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.people')}>
          {people.items.map(({ id, name, address }) => (
            <PaletteItem
              key={id}
              value={id}
              disabled={people.isStale}
              label={name ?? address}
              hint={name ? address : null}
              onSelect={() => onOpen(`/contacts/${id}`)}
            />
          ))}
        </Cmdk.Group>
      ) : null}
      {companies.items.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.companies')}>
          {companies.items.map(({ domain, name }) => (
            <PaletteItem
              key={domain}
              value={domain}
              disabled={companies.isStale}
              label={name ?? domain}
              hint={name ? domain : null}
              onSelect={() => onOpen(`/companies/${encodeURIComponent(domain)}`)}
            />
          ))}
        </Cmdk.Group>
      ) : null}
      {articles.items.length > 0 ? (
        <Cmdk.Group heading={t('palette.groups.articles')}>
          {articles.items.map(({ id, title }) => (
            <PaletteItem
              key={id}
              value={id}
              disabled={articles.isStale}
              label={title}
              onSelect={() => onOpen(`/articles/${id}`)}
            />
          ))}
        </Cmdk.Group>
      ) : null}
    </>
  );
}
