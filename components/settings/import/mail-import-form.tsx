'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ImportSource, importPast } from '../../data/mail-imports.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useSubmission } from '../../data/use-submission.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

const kinds: Record<ImportSource, string> = {
  mbox: '.mbox,.mbx,.txt',
  zendesk: '.json,.jsonl,.ndjson,.zip',
  help_scout: '.json,.jsonl,.ndjson,.zip',
  freescout: '.json,.jsonl,.ndjson,.zip',
};
const sources = Object.keys(kinds) as ImportSource[];

/** Where it comes from, its file, and the mailbox that it is imported into. */
export function MailImportForm({ onStarted }: { onStarted: () => void }) {
  const t = useTranslations('settings.mailImports.form');
  const mailboxes = useMailboxes();
  const [source, setSource] = useState<ImportSource>('mbox');
  const [sent, setSent] = useState<number | null>(null);
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    const form = new FormData(element);
    const file = form.get('file');
    if (!(file instanceof File)) return;
    try {
      await importPast(file, { source, mailboxId: String(form.get('mailbox')) }, setSent);
      element.reset();
      setSource('mbox');
      onStarted();
    } finally {
      setSent(null);
    }
  });
  return (
    <form onSubmit={onSubmit} className="flex max-w-[40rem] flex-col gap-4">
      <Field label={t('source')} className="sm:w-80">
        {(props) => (
          <Select
            {...props}
            value={source}
            onChange={({ target }) => setSource(target.value as ImportSource)}
          >
            {sources.map((each) => (
              <option key={each} value={each}>
                {t(`sources.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('file')} hint={t(`fileHints.${source}`)}>
        {(props) => (
          <Input {...props} name="file" type="file" required accept={kinds[source]} className="py-1" />
        )}
      </Field>
      <Field
        label={t('mailbox')}
        hint={t(source === 'mbox' ? 'mailboxHint' : 'ticketsHint')}
        className="sm:w-80"
      >
        {(props) => (
          <Select {...props} name="mailbox" required>
            {mailboxes.map(({ id, address }) => (
              <option key={id} value={id}>
                {address}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {sent === null ? null : <ProgressBar label={t('uploadProgress')} part={sent} />}
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <div>
        <Button variant="primary" type="submit" disabled={busy || mailboxes.length === 0}>
          {t(busy ? 'uploading' : 'submit')}
        </Button>
      </div>
    </form>
  );
}
