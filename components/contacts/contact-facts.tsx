'use client';
import { type ReactNode, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { languageChoices, languageName } from '../labels/languages.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import { ContactAddresses } from './contact-addresses.tsx';
import { useContactEditing } from './contact-editing.tsx';
import { OwnField } from './own-field.tsx';

/** What is known of a person, to be changed where it stands. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const t = useTranslations('contacts.page');
  return (
    <Facts
      className="items-baseline gap-y-2.5"
      facts={[
        [t('addresses'), <ContactAddresses key="addresses" contact={contact} />],
        [t('company'), <CompanyFact key="company" contact={contact} />],
        [t('language'), <LanguageFact key="language" contact={contact} />],
        ...contact.fields.map((field): [string, ReactNode] => [
          field.name,
          <OwnField key={field.id} contact={contact} field={field} />,
        ]),
        [t('since'), <DateTime key="since" at={contact.created_at} />],
      ]}
    />
  );
}

function LanguageFact({ contact }: { contact: Contact }) {
  const { language } = contact;
  const t = useTranslations('contacts.page');
  const locale = useLocale();
  const { user } = useAppContext();
  const { change } = useContactEditing();
  if (user.role === 'viewer') return language === null ? t('unset') : languageName(language, locale);
  return (
    <Select
      aria-label={t('language')}
      className="w-auto"
      value={language ?? ''}
      onChange={(event) => void change(contact, { language: event.target.value || null })}
    >
      <option value="">{t('unset')}</option>
      {languageChoices(locale, language).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function CompanyFact({ contact }: { contact: Contact }) {
  const { company } = contact;
  const t = useTranslations('contacts.page');
  const { user } = useAppContext();
  const { change } = useContactEditing();
  /** The contact as it was when the form was opened. */
  const [begun, setBegun] = useState<Contact | null>(null);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {company ? (
        <Link
          href={`/companies/${encodeURIComponent(company.domain)}`}
          className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          {company.name ?? company.domain}
        </Link>
      ) : (
        <span className="text-muted">{t('companyNone')}</span>
      )}
      {user.role === 'viewer' ? null : (
        <Popover open={begun !== null} onOpenChange={(open) => setBegun(open ? contact : null)}>
          <PopoverTrigger asChild>
            <Button variant="link" className="text-small">
              {t('changeCompany')}
            </Button>
          </PopoverTrigger>
          <PopoverContent className="w-80 max-w-[calc(100vw-1rem)]" aria-label={t('changeCompany')}>
            <form
              className="flex flex-col gap-3"
              onSubmit={async (event) => {
                event.preventDefault();
                const domain = String(new FormData(event.currentTarget).get('company') ?? '').trim();
                if (await change(begun ?? contact, { company: domain || null })) setBegun(null);
              }}
            >
              <Field label={t('company')} hint={t('companyHint')}>
                {(props) => (
                  <Input
                    {...props}
                    name="company"
                    maxLength={253}
                    autoComplete="off"
                    defaultValue={company?.set ? company.domain : ''}
                  />
                )}
              </Field>
              <div className="flex justify-end">
                <Button variant="primary" type="submit">
                  {t('save')}
                </Button>
              </div>
            </form>
          </PopoverContent>
        </Popover>
      )}
    </span>
  );
}
