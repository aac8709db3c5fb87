'use client';
import type { TicketDetail } from '../data/api-types.ts';
import { MailPreviewDialog, PreviewedMail } from './mail-preview-dialog.tsx';
import type { ReplyOptions } from './use-reply-options.ts';
import { useReplyPreview } from './use-reply-preview.ts';

type PreviewedReplyProps = { ticket: TicketDetail; replyOptions: ReplyOptions; body: string };
type ReplyPreviewDialogProps = PreviewedReplyProps & { open: boolean; onOpenChange: (open: boolean) => void };

/** A reply as its reader will get it. */
export function ReplyPreviewDialog({ open, onOpenChange, ...rest }: ReplyPreviewDialogProps) {
  return (
    <MailPreviewDialog open={open} onOpenChange={onOpenChange}>
      <PreviewedReply {...rest} />
    </MailPreviewDialog>
  );
}

function PreviewedReply({ ticket, replyOptions, body }: PreviewedReplyProps) {
  const { data: mail, error } = useReplyPreview(ticket, replyOptions, body);
  return <PreviewedMail mail={mail} error={error} />;
}
