'use client';
import { useLocale, useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';
import { useMailboxes, useUsers } from '../data/reference.ts';
import { languageChoices, languageName } from '../labels/languages.ts';
import { Field, Select } from '../ui/field.tsx';
import type { ArticleInput } from './article-form.tsx';

type ArticlePropertiesProps = {
  input: ArticleInput;
  detected: string | null;
  change: (part: Partial<ArticleInput>) => void;
};

/** What is set of an article beside its text. */
export function ArticleProperties({ input, detected, change }: ArticlePropertiesProps) {
  const t = useTranslations('articles.form');
  const locale = useLocale();
  const mailboxes = useMailboxes();
  const users = useUsers();
  const { audience, mailbox_id, owner_id, language } = input;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('audience')}>
        {(props) => (
          <Select
            {...props}
            value={audience}
            onChange={(event) => change({ audience: event.target.value as Article['audience'] })}
          >
            <option value="public">{t('public')}</option>
            <option value="internal">{t('internal')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('mailbox')}>
        {(props) => (
          <Select
            {...props}
            value={mailbox_id ?? ''}
            onChange={(event) => change({ mailbox_id: event.target.value || null })}
          >
            <option value="">{t('allMailboxes')}</option>
            {mailboxes.map(({ id, address }) => (
              <option key={id} value={id}>
                {address}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('language')}>
        {(props) => (
          <Select
            {...props}
            value={language ?? ''}
            onChange={(event) => change({ language: event.target.value || null })}
          >
            <option value="">
              {detected ? t('detected', { language: languageName(detected, locale) }) : t('detect')}
            </option>
            {languageChoices(locale, language).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('owner')}>
        {(props) => (
          <Select
            {...props}
            value={owner_id ?? ''}
            onChange={(event) => change({ owner_id: event.target.value || null })}
          >
            <option value="">{t('noOwner')}</option>
            {users.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
