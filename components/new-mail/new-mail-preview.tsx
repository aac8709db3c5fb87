'use client';
import { useQuery } from '@tanstack/react-query';
import { MailPreviewDialog, PreviewedMail } from '../compose/mail-preview-dialog.tsx';
import { api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { typedText } from '../labels/typed-text.ts';
import type { NewMail } from './use-new-mail.ts';

type PreviewedNewMailProps = { mail: NewMail; mailboxId: string };
type NewMailPreviewProps = PreviewedNewMailProps & { open: boolean; onOpenChange: (open: boolean) => void };

/** The new mail as its reader will get it. */
export default function NewMailPreview({ open, onOpenChange, ...rest }: NewMailPreviewProps) {
  return (
    <MailPreviewDialog open={open} onOpenChange={onOpenChange}>
      <PreviewedNewMail {...rest} />
    </MailPreviewDialog>
  );
}

function PreviewedNewMail({ mail, mailboxId }: PreviewedNewMailProps) {
  const { to, cc, bcc, subject, body, files } = mail;
  const json = {
    mailbox_id: mailboxId,
    to,
    cc,
    bcc,
    subject,
    body: typedText(body),
    attachment_ids: files.map(({ id }) => id),
  };
  const { data, error } = useQuery({
    queryKey: queryKeys.unsentReply('new', json),
    queryFn: ({ signal }) =>
      unwrap(api.tickets.preview.$post({ json }, requestOptions({ signal, idempotencyKey: null }))),
    retry: false,
    staleTime: 60_000,
  });
  return <PreviewedMail mail={data} error={error} />;
}
