'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { api, wordsOf } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { useStableKey } from './stable-key.ts';
import type { Unsent } from './use-unsent.ts';
import { WritingBox } from './writing-box.tsx';

type NoteBoxProps = { ticket: TicketDetail; unsent: Unsent; focus: boolean; onEnd: () => void };

export function NoteBox({ ticket, unsent, focus, onEnd }: NoteBoxProps) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const keyOf = useStableKey();

  const add = async () => {
    if (!unsent.text.trim()) return;
    setBusy(true);
    const body = { body: unsent.text.trim() };
    try {
      await api.post(`/tickets/${ticket.id}/notes`, body, { key: keyOf(body) });
      unsent.write('');
      onEnd();
    } catch (error) {
      toast.error(`${wordsOf(error, 'The note was not kept.')} Your text is still here.`);
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  };

  return (
    <WritingBox
      label="Note to the team"
      placeholder="What the team should know"
      unsent={unsent}
      focus={focus}
      busy={busy}
      onSend={() => void add()}
      onEnd={onEnd}
      className="border-warm-line bg-warm focus-within:border-amber"
      head={
        <p className="flex items-center gap-2 px-3 pt-2.5 text-muted text-small">
          <Lock aria-hidden className="size-3 stroke-[1.75] text-amber" />
          Internal, never sent
        </p>
      }
    >
      <Button look="primary" type="submit" disabled={busy || !unsent.text.trim()}>
        Add the note <Keys keys="mod+enter" />
      </Button>
      <Button look="muted" onClick={onEnd}>
        Later
      </Button>
    </WritingBox>
  );
}
