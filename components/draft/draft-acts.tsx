'use client';
import { useState } from 'react';
import type { Draft } from '#lib/drafts/schema.ts';
import { PickFiles } from '../compose/pick-files.tsx';
import { Preview } from '../compose/preview.tsx';
import { SendButton } from '../compose/send-button.tsx';
import { SendLater } from '../compose/send-later.tsx';
import type { Extras } from '../compose/use-extras.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { useCommand } from '../shell/commands.tsx';
import { useDesk } from '../shell/desk.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Textarea } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import type { HowDraft, useDraftActs } from './use-draft-acts.ts';
import type { DraftEditing } from './use-draft-editing.ts';

type DraftActsProps = {
  draft: Draft;
  ticket: TicketDetail;
  acts: ReturnType<typeof useDraftActs>;
  editing: DraftEditing;
  extras: Extras;
  /** Another address than the draft's; empty: none was given. */
  to: string;
  /** A file is still on its way, or an address is none. */
  unready: boolean;
  onFiles: (files: File[]) => void;
};

/** Approve, edit, reject: each with its key, and within reach of a thumb. */
export function DraftActs({ draft, ticket, acts, editing, extras, to, unready, onFiles }: DraftActsProps) {
  const { user } = useDesk();
  const [open, setOpen] = useState<'reject' | 'later' | 'preview' | null>(null);
  const opens = (which: typeof open) => (now: boolean) => setOpen(now ? which : null);
  const may = user.role !== 'viewer';
  const able = may && !acts.busy;
  const goesNowhere = draft.recipient_suppressed !== null && !to;
  const isEmpty = !editing.body.trim();
  const ready = able && !unready && !goesNowhere && !isEmpty;
  const approve = (how: HowDraft = {}) => void acts.approve(extras, { to, ...how });
  useCommand('approve', () => approve(), ready && !draft.stale);
  useCommand('edit', editing.begin, able);
  useCommand('reject', () => setOpen('reject'), able);
  if (!may)
    return (
      <p className="border-t px-3 py-2 text-muted text-small">
        A member of the team decides about this draft.
      </p>
    );

  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-1.5 rounded-b-lg border-t bg-raised px-3 py-2 max-md:justify-between">
      <SendButton
        disabled={!ready || draft.stale}
        hint={
          draft.stale
            ? 'Somebody has written since: read that first'
            : goesNowhere
              ? 'Write where it is to go'
              : isEmpty
                ? 'A reply needs some text'
                : 'Approve and send'
        }
        onSend={() => approve()}
        others={[
          { words: 'Approve and close', act: () => approve({ after: 'closed' }) },
          { words: 'Approve and keep it open', act: () => approve({ after: 'open' }) },
          { words: 'Approve and send later', act: () => setOpen('later') },
          { words: 'See it as it will leave', act: () => setOpen('preview') },
        ]}
        className="max-md:flex-1"
      >
        {draft.recipient !== null ? 'Send' : editing.changed ? 'Approve your version' : 'Approve'}
      </SendButton>
      {draft.stale ? (
        <Button disabled={!ready} onClick={() => approve({ anyway: true })}>
          Send anyway
        </Button>
      ) : null}
      {editing.on ? (
        <>
          <Button disabled={!able || !editing.changed || isEmpty} onClick={() => void acts.save()}>
            Save
          </Button>
          <Button look="muted" onClick={editing.end}>
            {editing.changed ? 'Discard my changes' : 'Stop editing'}
          </Button>
        </>
      ) : (
        <Button disabled={!able} onClick={editing.begin}>
          Edit <Keys keys="e" className="text-muted" />
        </Button>
      )}
      <Popover open={open === 'reject'} onOpenChange={opens('reject')}>
        <PopoverTrigger asChild>
          <Button disabled={!able}>
            Reject <Keys keys="x" className="text-muted" />
          </Button>
        </PopoverTrigger>
        <PopoverContent side="top" className="w-80" aria-label="Reject the draft">
          <RejectForm
            onReject={(reason) => {
              setOpen(null);
              void acts.reject(reason);
            }}
          />
        </PopoverContent>
      </Popover>
      <PickFiles onFiles={onFiles} disabled={!able} />
      <SendLater
        who={ticket.contact.name ?? ticket.contact.address}
        open={open === 'later'}
        onOpen={opens('later')}
        onLater={(later) => {
          setOpen(null);
          approve({ later });
        }}
      />
      <Preview
        ticket={ticket}
        extras={{ ...extras, to: to || draft.recipient }}
        body={editing.body.trim()}
        open={open === 'preview'}
        onOpen={opens('preview')}
      />
    </div>
  );
}

const usual = ['Wrong answer', 'Wrong tone', 'Needs a person', 'No answer needed'];

function RejectForm({ onReject }: { onReject: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const send = () => reason.trim() && onReject(reason.trim());
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label="Why?" hint="The next draft learns from it.">
        {(props) => (
          <Textarea
            {...props}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              send();
            }}
            className="min-h-16"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-1">
        {usual.map((words) => (
          <Button key={words} look="muted" className="px-1.5 text-small" onClick={() => setReason(words)}>
            {words}
          </Button>
        ))}
      </div>
      <div className="flex justify-end">
        <Button look="primary" type="submit" disabled={!reason.trim()}>
          Reject the draft <Keys keys="enter" />
        </Button>
      </div>
    </form>
  );
}
