'use client';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useContacts } from '../data/contacts.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { useCommand } from '../shell/commands.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { ContactRow } from './contact-row.tsx';
import { ContactTabs } from './contact-tabs.tsx';

/** Everybody who writes, found by name or address. */
export function ContactList() {
  const t = useTranslations('contacts');
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const box = useRef<HTMLInputElement>(null);
  useCommand('search', () => box.current?.focus());
  const list = useContacts(q ? { q } : {});
  const rows = list.data?.pages.flatMap((page) => page.data);
  return (
    <PageLayout title={t('title')} description={t('description')}>
      <ContactTabs current="contacts" />
      <SearchInput
        ref={box}
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onSearch={setQuery}
        className="mb-3"
      />
      {rows?.length === 0 ? <EmptyState description={t(q ? 'noMatch' : 'empty')} /> : null}
      {rows?.length ? (
        <ul className="divide-y border-y">
          {rows.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </ul>
      ) : null}
      <ShowMore list={list} />
    </PageLayout>
  );
}
