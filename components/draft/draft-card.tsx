'use client';
import { PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { FileList } from '../compose/file-list.tsx';
import { QuotedHistory } from '../compose/quoted-history.tsx';
import { ReplyHeader } from '../compose/reply-header.tsx';
import { SizeLimitNotice } from '../compose/size-limit-notice.tsx';
import { useCopyRows } from '../compose/use-copy-rows.ts';
import { useFileDrop } from '../compose/use-file-drop.ts';
import { useReplyOptions } from '../compose/use-reply-options.ts';
import { useReplyPreview } from '../compose/use-reply-preview.ts';
import { useUploads } from '../compose/use-uploads.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { actReason, actsLabel } from '../labels/acts.ts';
import { useClock } from '../time.tsx';
import { Translation } from '../translation/translation.tsx';
import { cn } from '../ui/cn.ts';
import { ConfidencePopover, isEdited } from './confidence-popover.tsx';
import { DraftActions } from './draft-actions.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { DraftRecipient } from './draft-recipient.tsx';
import { DraftText } from './draft-text.tsx';
import { Evidence } from './evidence.tsx';
import { ForwardedWith } from './forwarded-with.tsx';
import { useDraftActions } from './use-draft-actions.ts';
import { useDraftEditing } from './use-draft-editing.ts';
import { useShownPart } from './use-shown-part.ts';

type DraftCardProps = {
  draft: Draft;
  ticket: TicketDetail;
  onDecided?: () => void;
  /** Set where the sources are next to the card instead of in it. */
  onCite?: (index: number) => void;
};

/** The proposed reply, where the reply will stand: the one raised card, with an edge of ink. */
export function DraftCard({ draft, ticket, onDecided, onCite }: DraftCardProps) {
  const t = useTranslations('draft');
  const clock = useClock();
  const card = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const shownPart = useShownPart(text, draft);
  const replyOptions = useReplyOptions(`draft ${draft.id}`, { files: draftFiles(draft, ticket) });
  const editing = useDraftEditing(draft);
  const actions = useDraftActions({ draft, ticket, editing }, () => {
    replyOptions.clear();
    onDecided?.();
  });
  const uploads = useUploads(replyOptions);
  const { invalid, onInvalidChange } = useCopyRows(replyOptions);
  const attach = (files: File[]) => files.forEach((file) => void uploads.add(file));
  const { over, dropProps } = useFileDrop({ onDrop: attach, onPaste: attach });
  const [to, setTo] = useState('');
  const [editedNote, setEditedNote] = useState<string | null>(null);
  const isAgain = draft.recipient !== null;
  const sentOptions = { ...replyOptions, to: to.trim() || draft.recipient || replyOptions.to };
  const { data: preview } = useReplyPreview(ticket, sentOptions);
  return (
    <article
      ref={card}
      aria-label={t('label', { author: draft.proposed_by })}
      className={cn(
        'relative mt-5 animate-appear rounded-lg border border-ink-line border-l-2 border-l-ink bg-raised shadow-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-ink md:-mx-3',
        over ? 'bg-selected' : '',
      )}
      {...dropProps}
    >
      <header className="flex min-h-11 items-center gap-3 px-3 pt-1">
        <span className="flex size-6 items-center justify-center">
          <PenLine aria-hidden className="icon text-ink" />
        </span>
        <h2 className="font-semibold">{isAgain ? t('again') : t('label', { author: draft.proposed_by })}</h2>
        {isAgain ? null : <ConfidencePopover draft={draft} />}
        {isEdited(draft) ? <span className="text-muted text-small">{t('edited')}</span> : null}
      </header>
      {isAgain ? null : (
        <ReplyHeader ticket={ticket} replyOptions={replyOptions} onInvalidChange={onInvalidChange} />
      )}
      <div className={'px-3 pt-3 pb-3 pl-12 max-md:pl-3'}>
        <DraftNotices draft={draft} ticket={ticket} refused={actions.refused} />
        {isAgain ? <DraftRecipient draft={draft} to={to} onChange={setTo} /> : null}
        <div ref={text} className="scroll-my-16">
          <DraftText
            draft={draft}
            editing={editing}
            onCite={onCite ?? ((index) => openSource(card.current, index))}
          />
        </div>
        {editing.changed ? null : (
          <Translation of={{ draftId: draft.id }} from={ticket.language} ticket={ticket} />
        )}
        {onCite ? null : <Evidence citations={draft.citations} ticket={ticket} className="mt-3" />}
        {draft.acts.length > 0 ? (
          <div className="mt-3 flex flex-col gap-1.5 text-muted text-small">
            <p>
              {t('approvingWill', {
                acts: actsLabel(t, draft.acts, clock),
                reason: actReason(draft.acts) ?? '',
              })}
            </p>
            <ForwardedWith
              draft={draft}
              ticket={ticket}
              edited={editedNote}
              onEdit={setEditedNote}
              onSaved={editing.resumeStorage}
            />
          </div>
        ) : null}
        <div className="mt-3 flex flex-col gap-2 empty:hidden">
          <QuotedHistory
            text={preview?.history ?? null}
            omittedReason={preview?.history_left_out ?? null}
            included={replyOptions.quote}
            onIncludedChange={(quote) => replyOptions.change(() => ({ quote }))}
          />
          <FileList
            files={replyOptions.files}
            uploading={uploads.uploading}
            text={editing.body}
            onRemove={(file) =>
              replyOptions.change(({ files }) => ({ files: files.filter(({ id }) => id !== file.id) }))
            }
          />
          <SizeLimitNotice files={replyOptions.files} maxBytes={preview?.max_file_bytes} />
        </div>
      </div>
      <DraftActions
        draft={draft}
        ticket={ticket}
        actions={actions}
        editing={editing}
        shownPart={shownPart}
        replyOptions={replyOptions}
        to={to.trim()}
        notReady={uploads.busy || invalid || editedNote !== null}
        onFiles={attach}
      />
    </article>
  );
}

/** The files that the draft itself names. */
function draftFiles({ attachment_ids: ids }: Draft, { messages }: TicketDetail) {
  return messages
    .flatMap(({ attachments }) => attachments)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, type, size }) => ({ id, name, type, size }));
}

/** Opens a source in place and scrolls to it. */
export function openSource(container: HTMLElement | null, index: number) {
  const source = container?.querySelector<HTMLDetailsElement>(`details[data-source="${index}"]`);
  if (!source) return;
  source.open = true;
  source.querySelector('summary')?.focus({ preventScroll: true });
  source.scrollIntoView({ block: 'nearest' });
}
