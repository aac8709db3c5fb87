'use client';
import { Forward, Lock, Reply } from 'lucide-react';
import { useState } from 'react';
import type { TicketDetail } from '../data/api-types.ts';
import { useOrphanedEdit } from '../draft/use-orphaned-edit.ts';
import { ForwardDialog } from '../forward/forward-dialog.tsx';
import { AskAssistant } from '../run/ask-assistant.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';
import { NoteBox } from './note-box.tsx';
import { ReplyBox } from './reply-box.tsx';
import { useUnsentText } from './use-unsent-text.ts';

/** Where one writes: to the contact, or to the team. What was begun is kept until it is sent. */
export function Composer({ ticket }: { ticket: TicketDetail }) {
  const { user } = useAppContext();
  const reply = useUnsentText(`reply ${ticket.id}`);
  useOrphanedEdit(ticket);
  const note = useUnsentText(`note ${ticket.id}`);
  const [chosen, setChosen] = useState<'reply' | 'note' | null>(null);
  const [isForwarding, setForwarding] = useState(false);
  const open = chosen ?? (reply.text ? 'reply' : note.text ? 'note' : null);
  const canWrite = user.role !== 'viewer';
  useCommand('reply', () => setChosen('reply'), canWrite);
  useCommand('note', () => setChosen('note'), canWrite);
  useCommand('forward', () => setForwarding(true), canWrite);
  if (!canWrite) return null;

  const end = () => setChosen(null);
  const forwarding = <ForwardDialog ticket={ticket} open={isForwarding} onOpenChange={setForwarding} />;
  if (open === 'reply')
    return (
      <>
        <ReplyBox key="reply" ticket={ticket} unsentText={reply} focus={chosen === 'reply'} onClose={end} />
        {forwarding}
      </>
    );
  if (open === 'note')
    return (
      <>
        <NoteBox key="note" ticket={ticket} unsentText={note} focus={chosen === 'note'} onClose={end} />
        {forwarding}
      </>
    );
  return (
    <div className="mt-5 flex flex-wrap gap-2 pl-9 max-md:pl-0">
      <Hint label={`Reply to ${ticket.contact.name ?? ticket.contact.address}`} keys="r">
        <Button variant="outline" onClick={() => setChosen('reply')}>
          <Reply className="icon text-muted" />
          Reply <Keys keys="r" className="text-muted" />
        </Button>
      </Hint>
      <Hint label="Write a note to the team" keys="n">
        <Button variant="outline" onClick={() => setChosen('note')}>
          <Lock className="icon text-muted" />
          Note <Keys keys="n" className="text-muted" />
        </Button>
      </Hint>
      <Hint label="Forward to somebody else" keys="shift+f">
        <Button variant="outline" onClick={() => setForwarding(true)}>
          <Forward className="icon text-muted" />
          Forward <Keys keys="shift+f" className="text-muted" />
        </Button>
      </Hint>
      {forwarding}
      {ticket.draft ? null : <AskAssistant ticket={ticket} variant="outline" />}
    </div>
  );
}
