'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ArticleImport } from '#lib/articles/imports/schema.ts';
import { type ImportTarget, importUpload, importWebsite } from '../../data/article-imports.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useSubmission } from '../../data/use-submission.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';

const fileTypes = '.zip,.md,.markdown,.html,.htm,.txt,.csv,.tsv,.json';

/** Where articles come from, and whom they serve. */
export function ImportForm({ onStarted }: { onStarted: (started: ArticleImport) => void }) {
  const t = useTranslations('articles.imports.form');
  const [from, setFrom] = useState<'website' | 'file'>('website');
  const [sent, setSent] = useState<number | null>(null);
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    const form = new FormData(element);
    const target = {
      audience: audienceOf(form.get('audience')),
      mailbox_id: String(form.get('mailbox') ?? '') || null,
    };
    try {
      const file = form.get('file');
      onStarted(
        file instanceof File
          ? await importUpload(file, target, setSent)
          : await importWebsite(String(form.get('url')), Number(form.get('every')) || null, target),
      );
    } finally {
      setSent(null);
    }
  });

  return (
    <form onSubmit={onSubmit} className="flex max-w-[40rem] flex-col gap-4">
      <Tabs value={from} onValueChange={(value) => setFrom(value === 'file' ? 'file' : 'website')}>
        <TabList label={t('origin')}>
          <Tab value="website">{t('website')}</Tab>
          <Tab value="file">{t('file')}</Tab>
        </TabList>
        <TabPanel value="website" className="flex flex-col gap-4">
          <WebsiteFields />
        </TabPanel>
        <TabPanel value="file">
          <Field label={t('file')} hint={t('fileHint')}>
            {(props) => (
              <Input {...props} name="file" type="file" required accept={fileTypes} className="py-1" />
            )}
          </Field>
        </TabPanel>
      </Tabs>
      <TargetFields />
      {sent === null ? null : <ProgressBar label={t('uploadProgress')} part={sent} />}
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <div>
        <Button variant="primary" type="submit" disabled={busy}>
          {t(busy && from === 'file' ? 'uploading' : 'submit')}
        </Button>
      </div>
    </form>
  );
}

function audienceOf(value: FormDataEntryValue | null): ImportTarget['audience'] {
  return value === 'public' || value === 'internal' ? value : undefined;
}

function WebsiteFields() {
  const t = useTranslations('articles.imports.form');
  return (
    <>
      <Field label={t('address')} hint={t('addressHint')}>
        {(props) => (
          <Input
            {...props}
            name="url"
            required
            maxLength={500}
            inputMode="url"
            autoComplete="url"
            placeholder="https://help.example.com"
          />
        )}
      </Field>
      <Field label={t('every')} className="sm:w-56">
        {(props) => (
          <Select {...props} name="every" defaultValue="24">
            <option value="24">{t('daily')}</option>
            <option value="168">{t('weekly')}</option>
            <option value="">{t('never')}</option>
          </Select>
        )}
      </Field>
    </>
  );
}

function TargetFields() {
  const t = useTranslations('articles.imports.form');
  const mailboxes = useMailboxes();
  const { user } = useAppContext();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('audience')} hint={t('audienceHint')}>
        {(props) => (
          <Select {...props} name="audience">
            <option value="">{t('audienceKept')}</option>
            <option value="public">{t('public')}</option>
            <option value="internal">{t('internal')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('mailbox')}>
        {(props) => (
          <Select {...props} name="mailbox">
            {user.reachesAll ? <option value="">{t('allMailboxes')}</option> : null}
            {mailboxes.map(({ id, address }) => (
              <option key={id} value={id}>
                {address}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
