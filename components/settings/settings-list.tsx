'use client';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { cn } from '../ui/cn.ts';
import { SearchInput } from '../ui/search-input.tsx';
import { type SettingsPart, settingsGroupsFor } from './parts.ts';

type SettingsListProps = {
  /** The page that is open; null on the page that is this list. */
  current: SettingsPart | null;
  className?: string;
};

/** All pages of the settings that the reader may open, in groups, with a field that narrows them. */
export function SettingsList({ current, className }: SettingsListProps) {
  const t = useTranslations('settingsPages');
  const { user } = useAppContext();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query).toLowerCase().split(/\s+/).filter(Boolean);
  const groups = settingsGroupsFor(user)
    .map(({ group, parts }) => ({
      group,
      parts: parts.filter((part) => {
        const text = [t(`groups.${group}`), t(`names.${part}`), t(`about.${part}`), t(`words.${part}`)];
        return wanted.every((word) => text.join(' ').toLowerCase().includes(word));
      }),
    }))
    .filter(({ parts }) => parts.length > 0);
  const whole = current === null;

  return (
    <nav aria-label={t('list')} className={className}>
      <SearchInput
        aria-label={t('find')}
        placeholder={t('find')}
        value={query}
        onSearch={setQuery}
        className={whole ? 'max-w-96' : ''}
      />
      {groups.length ? null : (
        <p role="status" className="mt-4 text-muted">
          {t('none')}
        </p>
      )}
      <div className={whole ? '-mx-2 mt-6 gap-x-8 sm:columns-2' : 'mt-4 flex flex-col gap-4'}>
        {groups.map(({ group, parts }) => (
          <Group key={group} title={t(`groups.${group}`)} className={whole ? 'break-inside-avoid pb-7' : ''}>
            {parts.map((part) => (
              <li key={part}>
                <Link
                  href={`/settings/${part}`}
                  aria-current={part === current ? 'page' : undefined}
                  className={cn(
                    'block rounded-md px-2 transition-colors duration-100 hover:bg-hover',
                    whole
                      ? 'py-1.5 pointer-coarse:py-2.5'
                      : 'truncate py-1 text-control pointer-coarse:py-2.5',
                    part === current && 'bg-hover font-medium',
                  )}
                >
                  {t(`names.${part}`)}
                  {whole ? <span className="block text-muted text-small">{t(`about.${part}`)}</span> : null}
                </Link>
              </li>
            ))}
          </Group>
        ))}
      </div>
    </nav>
  );
}

type GroupProps = { title: string; className: string; children: ReactNode };

function Group({ title, className, children }: GroupProps) {
  const id = useId();
  return (
    <div className={className}>
      <h2 id={id} className="px-2 pb-1 text-muted text-small">
        {title}
      </h2>
      <ul aria-labelledby={id} className="flex flex-col gap-px">
        {children}
      </ul>
    </div>
  );
}
