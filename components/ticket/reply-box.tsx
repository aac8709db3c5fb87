'use client';
import { Eye } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DropOverlay } from '../compose/drop-overlay.tsx';
import { FileList } from '../compose/file-list.tsx';
import { FilePicker } from '../compose/file-picker.tsx';
import { FormattingHelp } from '../compose/formatting-help.tsx';
import { QuotedHistory } from '../compose/quoted-history.tsx';
import { ReplyHeader } from '../compose/reply-header.tsx';
import { ReplyPreviewDialog } from '../compose/reply-preview-dialog.tsx';
import { SendButton } from '../compose/send-button.tsx';
import { SendLaterDialog } from '../compose/send-later-dialog.tsx';
import { SizeLimitNotice } from '../compose/size-limit-notice.tsx';
import { SnoozeAfterDialog } from '../compose/snooze-after-dialog.tsx';
import { useCopyRows } from '../compose/use-copy-rows.ts';
import { useFileDrop } from '../compose/use-file-drop.ts';
import { useImageUrl } from '../compose/use-image-url.ts';
import { useImagesInText } from '../compose/use-images-in-text.ts';
import { useReplyOptions } from '../compose/use-reply-options.ts';
import { useReplyPreview } from '../compose/use-reply-preview.ts';
import { useUploads } from '../compose/use-uploads.ts';
import type { TicketDetail } from '../data/api-types.ts';
import type { WritingHandle } from '../editor/controls.ts';
import { typedText } from '../labels/typed-text.ts';
import { MacroChips } from '../saved-replies/macro-chips.tsx';
import { SavedReplyPicker } from '../saved-replies/saved-reply-picker.tsx';
import { unfilledIn } from '../saved-replies/unfilled.ts';
import { UnfilledNotice } from '../saved-replies/unfilled-notice.tsx';
import { useMacro } from '../saved-replies/use-macro.ts';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { NewerTextNotice } from './newer-text-notice.tsx';
import type { KeptText } from './use-kept-text.ts';
import { type SendOptions, useSendReply } from './use-send-reply.ts';
import { WritingBox } from './writing-box.tsx';

type ReplyBoxProps = {
  ticket: TicketDetail;
  unsentText: KeptText;
  focus: boolean;
  onSent: () => void;
  /** It is put aside. */
  onClose: () => void;
};

/** A reply to the contact: its text, files, copies, quoted history and time of sending. */
export function ReplyBox({ ticket, unsentText, focus, onSent, onClose }: ReplyBoxProps) {
  const words = useTranslations('compose.reply');
  const t = useTranslations('composer');
  const field = useRef<WritingHandle>(null);
  const [open, setOpen] = useState<'later' | 'snooze' | 'preview' | null>(null);
  const replyOptions = useReplyOptions(`reply ${ticket.id}`);
  const { invalid, onInvalidChange } = useCopyRows(replyOptions);
  const uploads = useUploads(replyOptions);
  const images = useImagesInText(field, unsentText);
  const imageUrl = useImageUrl(replyOptions.files);
  const { data: preview } = useReplyPreview(ticket, replyOptions);
  const macro = useMacro(ticket.id);
  const { send, busy, conflict, dismiss } = useSendReply(ticket, (messageId) => {
    macro.end(messageId);
    unsentText.write('');
    replyOptions.clear();
    onSent();
  });
  const attach = (files: File[]) => files.forEach((file) => void uploads.add(file));
  const { over, dropProps } = useFileDrop({
    onDrop: attach,
    onPaste: (files) => void images.paste(files, uploads.add),
  });

  const name = ticket.contact.name ?? ticket.contact.address;
  const written = Boolean(unsentText.text.trim());
  const unfilled = unfilledIn(unsentText.text, macro);
  const ready = written && !busy && !uploads.busy && !invalid && unfilled.length === 0;
  const submit = (how: SendOptions = {}) =>
    void (ready && send({ body: typedText(unsentText.text), replyOptions, macro, ...how }));

  return (
    <WritingBox
      label={words('label', { contact: name })}
      placeholder={words('placeholder')}
      unsentText={unsentText}
      focus={focus}
      busy={busy}
      field={field}
      imageUrl={imageUrl}
      tools={
        <>
          <FilePicker onFiles={attach} />
          <SavedReplyPicker
            mailboxId={ticket.mailbox_id}
            target={{ ticket_id: ticket.id }}
            field={field}
            onChoose={macro.add}
          />
          <FormattingHelp />
        </>
      }
      dropProps={dropProps}
      className={over ? 'border-ink' : undefined}
      onSend={(close) => submit(close ? { statusAfter: 'closed' } : {})}
      onClose={onClose}
      header={<ReplyHeader ticket={ticket} replyOptions={replyOptions} onInvalidChange={onInvalidChange} />}
      footer={
        <div className="flex flex-col gap-2 px-3 pb-2.5 empty:hidden">
          <QuotedHistory
            text={preview?.history ?? null}
            omittedReason={preview?.history_left_out ?? null}
            included={replyOptions.quote}
            onIncludedChange={(quote) => replyOptions.change(() => ({ quote }))}
          />
          <FileList
            files={replyOptions.files}
            uploading={uploads.uploading}
            text={unsentText.text}
            onInsertImage={(file) => images.show(file.name)}
            onRemove={(file) => {
              images.hide(file.name);
              replyOptions.change(({ files }) => ({ files: files.filter(({ id }) => id !== file.id) }));
            }}
          />
          <UnfilledNotice unfilled={unfilled} onShow={(words) => field.current?.select(words)} />
          <MacroChips macro={macro} />
          <SizeLimitNotice files={replyOptions.files} maxBytes={preview?.max_file_bytes} />
          {preview?.asks_rating ? <p className="text-muted text-small">{words('asksRating')}</p> : null}
        </div>
      }
    >
      <NewerTextNotice unsentText={unsentText} />
      {over ? <DropOverlay /> : null}
      {conflict ? (
        <ConflictNotice
          conflict={conflict}
          onSendAnyway={() => submit({ ...conflict.options, anyway: true })}
          onDismiss={dismiss}
        />
      ) : null}
      <SendButton
        disabled={!ready}
        hint={words(invalid ? 'invalid' : 'send')}
        alternatives={[
          {
            label: words('sendAndClose'),
            keys: 'mod+shift+enter',
            onSelect: () => submit({ statusAfter: 'closed' }),
          },
          { label: t('sendAndSnooze'), onSelect: () => setOpen('snooze') },
          { label: words('sendAndKeepOpen'), onSelect: () => submit({ statusAfter: 'open' }) },
          { label: words('sendLater'), onSelect: () => setOpen('later') },
        ]}
      >
        {words('send')}
      </SendButton>
      <Hint label={words('previewHint')}>
        <Button variant="muted" disabled={!written} onClick={() => setOpen('preview')}>
          <Eye className="icon" />
          {words('preview')}
        </Button>
      </Hint>
      <Button variant="muted" className="ml-auto" onClick={onClose}>
        {t('later')}
      </Button>
      <SendLaterDialog
        contactName={name}
        open={open === 'later'}
        onOpenChange={(now) => setOpen(now ? 'later' : null)}
        onSchedule={(schedule) => {
          setOpen(null);
          submit({ schedule });
        }}
      />
      <SnoozeAfterDialog
        open={open === 'snooze'}
        onOpenChange={(now) => setOpen(now ? 'snooze' : null)}
        onChosen={(snoozeUntil) => {
          setOpen(null);
          submit({ snoozeUntil });
        }}
      />
      <ReplyPreviewDialog
        ticket={ticket}
        replyOptions={replyOptions}
        body={typedText(unsentText.text)}
        open={open === 'preview'}
        onOpenChange={(now) => setOpen(now ? 'preview' : null)}
      />
    </WritingBox>
  );
}
