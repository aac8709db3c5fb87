'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { importMbox } from '../../data/mail-imports.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useSubmission } from '../../data/use-submission.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

/** An mbox file, and the mailbox that it is imported into. */
export function MailImportForm({ onStarted }: { onStarted: () => void }) {
  const t = useTranslations('settings.mailImports.form');
  const mailboxes = useMailboxes();
  const [sent, setSent] = useState<number | null>(null);
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    const form = new FormData(element);
    const file = form.get('file');
    if (!(file instanceof File)) return;
    try {
      await importMbox(file, String(form.get('mailbox')), setSent);
      element.reset();
      onStarted();
    } finally {
      setSent(null);
    }
  });
  return (
    <form onSubmit={onSubmit} className="flex max-w-[40rem] flex-col gap-4">
      <Field label={t('file')} hint={t('fileHint')}>
        {(props) => (
          <Input {...props} name="file" type="file" required accept=".mbox,.mbx,.txt" className="py-1" />
        )}
      </Field>
      <Field label={t('mailbox')} hint={t('mailboxHint')} className="sm:w-80">
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
