'use client';
import { Eye, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DropOverlay } from '../compose/drop-overlay.tsx';
import { FileList } from '../compose/file-list.tsx';
import { FilePicker } from '../compose/file-picker.tsx';
import { FormattingHelp } from '../compose/formatting-help.tsx';
import { SendButton } from '../compose/send-button.tsx';
import { SendLaterDialog } from '../compose/send-later-dialog.tsx';
import { useFileDrop } from '../compose/use-file-drop.ts';
import { useImageUrl } from '../compose/use-image-url.ts';
import { useImagesInText } from '../compose/use-images-in-text.ts';
import { useUploads } from '../compose/use-uploads.ts';
import type { UnsentMail } from '../data/new-mail.ts';
import { useMailboxes } from '../data/reference.ts';
import type { WritingHandle } from '../editor/controls.ts';
import { MacroChips } from '../saved-replies/macro-chips.tsx';
import { SavedReplyPicker } from '../saved-replies/saved-reply-picker.tsx';
import { unfilledIn } from '../saved-replies/unfilled.ts';
import { UnfilledNotice } from '../saved-replies/unfilled-notice.tsx';
import { NewerTextNotice } from '../ticket/newer-text-notice.tsx';
import { WritingBox } from '../ticket/writing-box.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { toast } from '../ui/toast.ts';
import { FieldFault, NewMailHeader } from './new-mail-header.tsx';
import type { NewMailParams } from './new-mail-page.tsx';
import { OtherMailNotice } from './other-mail-notice.tsx';
import { useLastMailbox } from './use-last-mailbox.ts';
import { isEmpty, macroOf, optionsOf, useNewMail } from './use-new-mail.ts';
import { useSendNewMail } from './use-send-new-mail.ts';

const NewMailPreview = dynamic(() => import('./new-mail-preview.tsx'));

type NewMailBoxProps = { remote: UnsentMail; params: NewMailParams };

/** The new mail itself: whom it goes to, its text and files, and how it leaves. */
export function NewMailBox({ remote, params }: NewMailBoxProps) {
  const t = useTranslations('newMail');
  const common = useTranslations('ticket');
  const words = useTranslations('compose.reply');
  const field = useRef<WritingHandle>(null);
  const [isSendingLater, setSendingLater] = useState(false);
  const [isPreviewing, setPreviewing] = useState(false);
  const begin = {
    to: params.to.map((address) => ({ name: null, address })),
    subject: params.subject,
    ...(params.mailbox ? { mailbox_id: params.mailbox } : {}),
  };
  const stored = useNewMail(remote, begin);
  const { mail, update } = stored;
  const mailboxes = useMailboxes();
  const last = useLastMailbox();
  const mailboxId =
    [mail.mailbox_id, last.mailboxId].find((id) => mailboxes.some((one) => one.id === id)) ??
    mailboxes[0]?.id ??
    null;
  const { send, busy, faults, refusals, forgive } = useSendNewMail(stored, mailboxId);
  const replyOptions = optionsOf(stored);
  const macro = macroOf(stored);
  const uploads = useUploads(replyOptions);
  const unsentText = {
    text: mail.body,
    write: (body: string) => {
      if (body === stored.current().body) return;
      update(() => ({ body }));
      forgive('text');
    },
  };
  const images = useImagesInText(field, unsentText);
  const imageUrl = useImageUrl(mail.files);
  const attach = (files: File[]) => files.forEach((file) => void uploads.add(file));
  const { over, dropProps } = useFileDrop({
    onDrop: attach,
    onPaste: (files) => void images.paste(files, uploads.add),
  });
  const unfilled = unfilledIn(mail.body, macro);
  const faultIn = (name: 'text' | 'files' | 'mail') =>
    faults.find((fault) => fault.field === name)?.message ?? null;
  const ready = !busy && !uploads.busy && unfilled.length === 0;
  const submit = (how: Parameters<typeof send>[0]) => {
    if (!ready) return;
    if (mailboxId) last.remember(mailboxId);
    void send(how);
  };

  const discard = () => {
    const before = stored.current();
    stored.clear();
    toast(t('discarded'), { action: { label: common('undo'), onClick: () => update(() => before) } });
  };
  const form = useRef<HTMLDivElement>(null);
  const showFault = useEffectEvent(() => {
    if (faults[0]?.field === 'text') field.current?.focus();
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  // When it could not leave, and not as its faults are put right one by one.
  useEffect(() => {
    if (refusals > 0) showFault();
  }, [refusals]);

  return (
    <div ref={form}>
      <OtherMailNotice stored={stored} params={params} />
      <WritingBox
        label={t('text')}
        placeholder={t('placeholder')}
        unsentText={unsentText}
        focus={params.to.length > 0 && params.subject !== ''}
        busy={busy}
        field={field}
        imageUrl={imageUrl}
        tools={
          <>
            <FilePicker onFiles={attach} />
            {mailboxId ? (
              <SavedReplyPicker
                mailboxId={mailboxId}
                target={{
                  mailbox_id: mailboxId,
                  contact: mail.to[0] ?? null,
                  subject: mail.subject.trim() || null,
                }}
                field={field}
                onChoose={macro.add}
              />
            ) : null}
            <FormattingHelp />
          </>
        }
        dropProps={dropProps}
        className={over ? 'mt-0 border-ink md:mx-0' : 'mt-0 md:mx-0'}
        onSend={(close) => submit(close ? { statusAfter: 'closed' } : {})}
        onClose={() => {}}
        header={
          <NewMailHeader
            stored={stored}
            mailboxId={mailboxId}
            faults={faults}
            onChanged={forgive}
            onSubjectDone={() => field.current?.focus()}
          />
        }
        footer={
          <div className="flex flex-col gap-2 px-3 pb-2.5 empty:hidden">
            <FieldFault message={faultIn('text')} />
            <FileList
              files={mail.files}
              uploading={uploads.uploading}
              text={mail.body}
              onInsertImage={(file) => images.show(file.name)}
              onRemove={(file) => {
                images.hide(file.name);
                update(({ files }) => ({ files: files.filter(({ id }) => id !== file.id) }));
              }}
            />
            <FieldFault message={faultIn('files')} />
            <UnfilledNotice unfilled={unfilled} onShow={(words) => field.current?.select(words)} />
            <MacroChips macro={macro} />
          </div>
        }
      >
        <NewerTextNotice unsentText={{ ...unsentText, ...stored }} />
        {over ? <DropOverlay /> : null}
        <FieldFault message={faultIn('mail')} />
        <SendButton
          disabled={!ready}
          hint={t(uploads.busy ? 'faults.uploading' : 'send')}
          alternatives={[
            {
              label: t('sendAndClose'),
              keys: 'mod+shift+enter',
              onSelect: () => submit({ statusAfter: 'closed' }),
            },
            { label: t('sendLater'), onSelect: () => setSendingLater(true) },
          ]}
        >
          {t('send')}
        </SendButton>
        <Hint label={words('previewHint')}>
          <Button
            variant="muted"
            disabled={mail.body.trim() === '' || mailboxId === null}
            onClick={() => setPreviewing(true)}
          >
            <Eye className="icon" />
            {words('preview')}
          </Button>
        </Hint>
        <Button variant="muted" className="ml-auto" disabled={isEmpty(mail)} onClick={discard}>
          <Trash2 className="icon" />
          {t('discard')}
        </Button>
        {isPreviewing && mailboxId ? (
          <NewMailPreview mail={mail} mailboxId={mailboxId} open onOpenChange={setPreviewing} />
        ) : null}
        <SendLaterDialog
          contactName={null}
          open={isSendingLater}
          onOpenChange={setSendingLater}
          onSchedule={(schedule) => {
            setSendingLater(false);
            submit({ schedule });
          }}
        />
      </WritingBox>
    </div>
  );
}
