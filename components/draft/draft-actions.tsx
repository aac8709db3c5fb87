'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { FilePicker } from '../compose/file-picker.tsx';
import { FormattingHelp } from '../compose/formatting-help.tsx';
import { ReplyPreviewDialog } from '../compose/reply-preview-dialog.tsx';
import { SendButton } from '../compose/send-button.tsx';
import { SendLaterDialog } from '../compose/send-later-dialog.tsx';
import type { ReplyOptions } from '../compose/use-reply-options.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { typedText } from '../labels/typed-text.ts';
import { AskAssistant } from '../run/ask-assistant.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { RejectPopover } from './reject-popover.tsx';
import type { ApproveOptions, useDraftActions } from './use-draft-actions.ts';
import type { DraftEditing } from './use-draft-editing.ts';
import type { useShownPart } from './use-shown-part.ts';

type DraftActionsProps = {
  draft: Draft;
  ticket: TicketDetail;
  actions: ReturnType<typeof useDraftActions>;
  editing: DraftEditing;
  shownPart: ReturnType<typeof useShownPart>;
  replyOptions: ReplyOptions;
  /** Another address than the draft's; empty: none was given. */
  to: string;
  /** A file is still on its way, or an address is none. */
  notReady: boolean;
  onFiles: (files: File[]) => void;
};

/** Approve, edit, reject: each with its key, and within reach of a thumb. */
export function DraftActions({
  draft,
  ticket,
  actions,
  editing,
  shownPart,
  replyOptions,
  to,
  notReady,
  onFiles,
}: DraftActionsProps) {
  const t = useTranslations('draft');
  const { user } = useAppContext();
  const [open, setOpen] = useState<'reject' | 'later' | 'preview' | null>(null);
  const onOpenChangeOf = (which: typeof open) => (now: boolean) => setOpen(now ? which : null);
  const canDecide = user.role !== 'viewer';
  const isEnabled = canDecide && !actions.busy;
  const lacksRecipient = draft.recipient_suppressed !== null && !to;
  const isEmpty = !editing.body.trim();
  const ready = isEnabled && !notReady && !lacksRecipient && !isEmpty;
  /** What has not been seen is brought into view first; the next act signs. */
  const approve = (how: ApproveOptions = {}) => {
    if (!shownPart.bringIntoView())
      void actions.approve(replyOptions, { to, shown: shownPart.shown(), ...how });
  };
  useCommand('approve', () => approve(), ready && !draft.stale);
  useCommand('edit', editing.begin, isEnabled);
  useCommand('reject', () => setOpen('reject'), isEnabled);
  if (!canDecide) return <p className="border-t px-3 py-2 text-muted text-small">{t('teamDecides')}</p>;

  return (
    <div
      data-covers
      className="sticky bottom-0 flex flex-wrap items-center gap-x-1 gap-y-1.5 rounded-b-lg border-t bg-raised px-3 py-2 max-md:justify-between"
    >
      <SendButton
        disabled={!ready || draft.stale}
        hint={
          draft.stale
            ? t('lacks.stale')
            : lacksRecipient
              ? t('lacks.recipient')
              : isEmpty
                ? t('lacks.text')
                : t('approveAndSend')
        }
        onSend={() => approve()}
        alternatives={[
          { label: t('approveAndClose'), onSelect: () => approve({ statusAfter: 'closed' }) },
          { label: t('approveAndKeepOpen'), onSelect: () => approve({ statusAfter: 'open' }) },
          { label: t('approveAndSendLater'), onSelect: () => setOpen('later') },
          { label: t('preview'), onSelect: () => setOpen('preview') },
        ]}
        className="max-md:flex-1"
      >
        {t(draft.recipient !== null ? 'send' : editing.changed ? 'approveYours' : 'approve')}
      </SendButton>
      {draft.stale ? (
        <Button disabled={!ready} onClick={() => approve({ anyway: true })}>
          {t('sendAnyway')}
        </Button>
      ) : null}
      {editing.isEditing ? (
        <>
          <Button disabled={!isEnabled || !editing.changed || isEmpty} onClick={() => void actions.save()}>
            {t('save')}
          </Button>
          <Button variant="muted" onClick={editing.end}>
            {t(editing.changed ? 'discardEdits' : 'stopEditing')}
          </Button>
        </>
      ) : (
        <Button disabled={!isEnabled} onClick={editing.begin}>
          {t('edit')} <Keys keys="e" className="text-muted" />
        </Button>
      )}
      <RejectPopover
        open={open === 'reject'}
        onOpenChange={onOpenChangeOf('reject')}
        disabled={!isEnabled}
        onReject={(reason) => void actions.reject(reason)}
      />
      {editing.isEditing ? null : <AskAssistant ticket={ticket} rewrites />}
      <FilePicker onFiles={onFiles} disabled={!isEnabled} />
      {editing.isEditing ? <FormattingHelp /> : null}
      <SendLaterDialog
        contactName={ticket.contact.name ?? ticket.contact.address}
        open={open === 'later'}
        onOpenChange={onOpenChangeOf('later')}
        onSchedule={(schedule) => {
          setOpen(null);
          approve({ schedule });
        }}
      />
      <ReplyPreviewDialog
        ticket={ticket}
        replyOptions={{ ...replyOptions, to: to || draft.recipient || replyOptions.to }}
        body={typedText(editing.body)}
        open={open === 'preview'}
        onOpenChange={onOpenChangeOf('preview')}
      />
    </div>
  );
}
