'use client';
import { useState } from 'react';
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
        <TabList label="Where the articles come from">
          <Tab value="website">Website</Tab>
          <Tab value="file">File</Tab>
        </TabList>
        <TabPanel value="website" className="flex flex-col gap-4">
          <WebsiteFields />
        </TabPanel>
        <TabPanel value="file">
          <Field
            label="File"
            hint="A ZIP of Markdown or HTML files, a CSV with the columns title and body, or an export of Zendesk Guide, Help Scout Docs or FreeScout as JSON or ZIP."
          >
            {(props) => (
              <Input {...props} name="file" type="file" required accept={fileTypes} className="py-1" />
            )}
          </Field>
        </TabPanel>
      </Tabs>
      <TargetFields />
      {sent === null ? null : <ProgressBar label="Uploading the file" part={sent} />}
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <div>
        <Button variant="primary" type="submit" disabled={busy}>
          {busy && from === 'file' ? 'Uploading' : 'Import'}
        </Button>
      </div>
    </form>
  );
}

function audienceOf(value: FormDataEntryValue | null): ImportTarget['audience'] {
  return value === 'public' || value === 'internal' ? value : undefined;
}

function WebsiteFields() {
  return (
    <>
      <Field
        label="Address"
        hint="Its sitemap is read page by page, as robots.txt allows. An address with a path imports the pages below it."
      >
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
      <Field label="Check for changes" className="sm:w-56">
        {(props) => (
          <Select {...props} name="every" defaultValue="24">
            <option value="24">Daily</option>
            <option value="168">Weekly</option>
            <option value="">Only when I ask</option>
          </Select>
        )}
      </Field>
    </>
  );
}

function TargetFields() {
  const mailboxes = useMailboxes();
  const { user } = useAppContext();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Who may read them" hint="Unless the file says otherwise.">
        {(props) => (
          <Select {...props} name="audience">
            <option value="">Public, or as at the last import</option>
            <option value="public">Public, may be quoted</option>
            <option value="internal">Internal, never quoted</option>
          </Select>
        )}
      </Field>
      <Field label="Mailbox">
        {(props) => (
          <Select {...props} name="mailbox">
            {user.reachesAll ? <option value="">All mailboxes</option> : null}
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
