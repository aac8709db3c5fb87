'use client';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Company } from '#lib/contacts/schema.ts';
import { useCompany, useCompanyTickets, useContacts } from '../data/contacts.ts';
import { useContactEdits } from '../data/use-contact-edits.ts';
import { BackLink } from '../settings/back-link.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { Textarea } from '../ui/field.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { useTypedEarly } from '../ui/use-typed-early.ts';
import { ContactRow } from './contact-row.tsx';
import { EditableTitle } from './editable-title.tsx';
import { PersonTickets } from './person-tickets.tsx';

/** A company: its people and their tickets. */
export function CompanyPage({ domain }: { domain: string }) {
  const t = useTranslations('contacts.page');
  const { data: company } = useCompany(domain);
  const people = useContacts({ company: domain });
  const tickets = useCompanyTickets(domain);
  const { changeCompany } = useContactEdits();
  if (!company) return null;
  return (
    <PageLayout
      title={
        <EditableTitle
          name={company.name}
          fallback={company.domain}
          onSave={(name) => changeCompany(domain, { name })}
        />
      }
      description={company.name ? company.domain : undefined}
      backLink={<BackLink href="/companies" label={t('allCompanies')} />}
    >
      <CompanyNote key={company.note} company={company} />
      <section aria-label={t('contacts')} className="mt-8">
        <h2 className="mb-2 text-muted text-small">{t('contacts')}</h2>
        <ul className="divide-y border-y">
          {people.data?.pages.flatMap((page) =>
            page.data.map((contact) => <ContactRow key={contact.id} contact={contact} inCompany />),
          )}
        </ul>
        <ShowMore list={people} />
      </section>
      <PersonTickets list={tickets} named />
    </PageLayout>
  );
}

function CompanyNote({ company: { domain, note } }: { company: Company }) {
  const t = useTranslations('contacts.page');
  const { user } = useAppContext();
  const { changeCompany } = useContactEdits();
  const [text, setText] = useState(note ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useTypedEarly(field, setText);
  if (user.role === 'viewer') return note ? <p className="whitespace-pre-wrap">{note}</p> : null;
  const isChanged = text.trim() !== (note ?? '');
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void changeCompany(domain, { note: text.trim() || null });
      }}
    >
      <Textarea
        ref={field}
        aria-label={t('companyNote')}
        placeholder={t('notePlaceholder')}
        className="min-h-10"
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isChanged ? (
        <div className="flex justify-end">
          <Button variant="primary" type="submit">
            {t('save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
