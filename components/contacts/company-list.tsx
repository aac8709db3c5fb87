'use client';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCompanies } from '../data/contacts.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { ContactTabs } from './contact-tabs.tsx';

/** The companies that people write from, by domain. */
export function CompanyList() {
  const t = useTranslations('contacts');
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const box = useRef<HTMLInputElement>(null);
  useCommand('search', () => box.current?.focus());
  const list = useCompanies(q);
  const rows = list.data?.pages.flatMap((page) => page.data);
  return (
    <PageLayout title={t('companiesTitle')} description={t('companiesDescription')}>
      <ContactTabs current="companies" />
      <SearchInput
        ref={box}
        aria-label={t('searchCompanies')}
        placeholder={t('searchCompanies')}
        value={query}
        onSearch={setQuery}
        className="mb-3"
      />
      {rows?.length === 0 ? <EmptyState description={t(q ? 'noMatch' : 'emptyCompanies')} /> : null}
      {rows?.length ? (
        <ul className="divide-y border-y">
          {rows.map(({ domain, name, contacts }) => (
            <li key={domain}>
              <Link
                href={`/companies/${encodeURIComponent(domain)}`}
                className="-mx-2 flex items-baseline gap-3 rounded-md px-2 py-2.5 transition-colors duration-100 hover:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate">
                  <span dir="auto" className="font-medium">
                    {name ?? domain}
                  </span>
                  {name ? <span className="ml-2 text-muted text-small">{domain}</span> : null}
                </span>
                <span className="shrink-0 text-muted text-small tabular-nums">
                  {t('contactCount', { count: contacts })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <ShowMore list={list} />
    </PageLayout>
  );
}
