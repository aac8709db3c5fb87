'use client';
import { useState } from 'react';
import type { Draft } from '#lib/drafts/shape.ts';
import { useCommand } from '../shell/commands.tsx';
import { useDesk } from '../shell/desk.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Textarea } from '../ui/field.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import type { useDraftActs } from './use-draft-acts.ts';
import type { DraftEditing } from './use-draft-editing.ts';

type DraftActsProps = { draft: Draft; acts: ReturnType<typeof useDraftActs>; editing: DraftEditing };

/** Approve, edit, reject: each with its key, and within reach of a thumb. */
export function DraftActs({ draft, acts, editing }: DraftActsProps) {
  const { user } = useDesk();
  const [rejecting, setRejecting] = useState(false);
  const may = user.role !== 'viewer';
  const able = may && !acts.busy;
  const approve = () => void acts.approve(editing.body);
  useCommand('approve', approve, able && !draft.stale);
  useCommand('edit', editing.begin, able && !editing.on);
  useCommand('reject', () => setRejecting(true), able);
  if (!may)
    return (
      <p className="border-t px-3 py-2 text-muted text-small">
        A member of the team decides about this draft.
      </p>
    );

  const save = () => void acts.save(editing.body).then(editing.end);
  return (
    <div className="sticky bottom-0 flex items-center gap-1.5 rounded-b-lg border-t bg-raised px-3 py-2 max-md:justify-between">
      <Hint
        label={draft.stale ? 'Somebody has written since: read that first' : 'Approve and send'}
        keys="mod+enter"
      >
        <span className="inline-flex max-md:flex-1">
          <Button look="primary" disabled={!able || draft.stale} onClick={approve} className="max-md:flex-1">
            {editing.changed ? 'Approve your version' : 'Approve'} <Keys keys="mod+enter" />
          </Button>
        </span>
      </Hint>
      {editing.on ? (
        <>
          <Button disabled={!able || !editing.changed || !editing.body.trim()} onClick={save}>
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
      <Popover open={rejecting} onOpenChange={setRejecting}>
        <PopoverTrigger asChild>
          <Button disabled={!able}>
            Reject <Keys keys="x" className="text-muted" />
          </Button>
        </PopoverTrigger>
        <PopoverContent side="top" className="w-80" aria-label="Reject the draft">
          <RejectForm
            onReject={(reason) => {
              setRejecting(false);
              void acts.reject(reason);
            }}
          />
        </PopoverContent>
      </Popover>
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
