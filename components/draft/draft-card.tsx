'use client';
import { PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Draft } from '#lib/drafts/schema.ts';
import { useFileDrop } from '../compose/file-drop.ts';
import { FileList } from '../compose/file-list.tsx';
import { History } from '../compose/history.tsx';
import { ReplyHead } from '../compose/reply-head.tsx';
import { TooLarge } from '../compose/too-large.tsx';
import { useCopyRows } from '../compose/use-copy-rows.ts';
import { useExtras } from '../compose/use-extras.ts';
import { usePreview } from '../compose/use-preview.ts';
import { useUploads } from '../compose/use-uploads.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { cn } from '../ui/cn.ts';
import { Confidence, isEdited } from './confidence.tsx';
import { DraftActs } from './draft-acts.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { DraftRecipient } from './draft-recipient.tsx';
import { DraftText } from './draft-text.tsx';
import { Evidence } from './evidence.tsx';
import { useDraftActs } from './use-draft-acts.ts';
import { useDraftEditing } from './use-draft-editing.ts';

type DraftCardProps = {
  draft: Draft;
  ticket: TicketDetail;
  onDecided?: () => void;
  /** Given where the sources stand beside the card, and not in it. */
  onCite?: (index: number) => void;
};

/** The proposed reply, where the reply will stand: the one raised card, with an edge of ink. */
export function DraftCard({ draft, ticket, onDecided, onCite }: DraftCardProps) {
  const card = useRef<HTMLElement>(null);
  const extras = useExtras(`draft ${draft.id}`, { files: filesOf(draft, ticket) });
  const editing = useDraftEditing(draft);
  const acts = useDraftActs(draft, ticket, editing, () => {
    extras.clear();
    onDecided?.();
  });
  const uploads = useUploads(extras);
  const { wrong, onWrong } = useCopyRows(extras);
  const attach = (files: File[]) => files.forEach((file) => void uploads.add(file));
  const { over, takes } = useFileDrop({ onDrop: attach, onPaste: attach });
  const [to, setTo] = useState('');
  const isAgain = draft.recipient !== null;
  const whole = { ...extras, to: to.trim() || draft.recipient };
  const { data: around } = usePreview(ticket, whole);
  const showsHead = editing.on || extras.cc.length + extras.bcc.length > 0;
  return (
    <article
      ref={card}
      aria-label={`Draft by ${draft.proposed_by}`}
      className={cn(
        'relative mt-5 animate-appear rounded-lg border border-ink-line border-l-2 border-l-ink bg-raised shadow-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-ink md:-mx-3',
        over ? 'bg-selected' : '',
      )}
      {...takes}
    >
      <header className="flex min-h-11 items-center gap-3 px-3 pt-1">
        <span className="flex size-6 items-center justify-center">
          <PenLine aria-hidden className="icon text-ink" />
        </span>
        <h2 className="font-semibold">{isAgain ? 'Send it elsewhere' : `Draft by ${draft.proposed_by}`}</h2>
        {isAgain ? null : <Confidence draft={draft} />}
        {isEdited(draft) ? <span className="text-muted text-small">edited</span> : null}
      </header>
      {showsHead ? <ReplyHead ticket={ticket} extras={extras} onWrong={onWrong} /> : null}
      <div className={cn('px-3 pb-3 pl-12 max-md:pl-3', showsHead ? 'pt-3' : '')}>
        <DraftNotices draft={draft} ticket={ticket} refused={acts.refused} />
        {isAgain ? <DraftRecipient draft={draft} to={to} onChange={setTo} /> : null}
        <DraftText
          draft={draft}
          editing={editing}
          onCite={onCite ?? ((index) => openSource(card.current, index))}
        />
        {onCite ? null : <Evidence citations={draft.citations} ticket={ticket} className="mt-3" />}
        <div className="mt-3 flex flex-col gap-2 empty:hidden">
          <History
            text={around?.history ?? null}
            leftOut={around?.history_left_out ?? null}
            wanted={extras.quote}
            onWanted={(quote) => extras.change(() => ({ quote }))}
          />
          <FileList
            files={extras.files}
            uploading={uploads.uploading}
            text={editing.body}
            onRemove={(file) =>
              extras.change(({ files }) => ({ files: files.filter(({ id }) => id !== file.id) }))
            }
          />
          <TooLarge files={extras.files} most={around?.most_file_bytes} />
        </div>
      </div>
      <DraftActs
        draft={draft}
        ticket={ticket}
        acts={acts}
        editing={editing}
        extras={extras}
        to={to.trim()}
        unready={uploads.busy || wrong}
        onFiles={attach}
      />
    </article>
  );
}

/** The files that the draft itself names. */
function filesOf({ attachment_ids: ids }: Draft, { messages }: TicketDetail) {
  return messages
    .flatMap(({ attachments }) => attachments)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, type, size }) => ({ id, name, type, size }));
}

/** Opens a source in place, and shows where it stands. */
export function openSource(around: HTMLElement | null, index: number) {
  const source = around?.querySelector<HTMLDetailsElement>(`details[data-source="${index}"]`);
  if (!source) return;
  source.open = true;
  source.querySelector('summary')?.focus({ preventScroll: true });
  source.scrollIntoView({ block: 'nearest' });
}
