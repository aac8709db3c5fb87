'use client';
import { Lock, Reply } from 'lucide-react';
import { useState } from 'react';
import type { TicketDetail } from '../data/shapes.ts';
import { useLeftWords } from '../draft/use-left-words.ts';
import { useCommand } from '../shell/commands.tsx';
import { useDesk } from '../shell/desk.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';
import { NoteBox } from './note-box.tsx';
import { ReplyBox } from './reply-box.tsx';
import { useUnsent } from './use-unsent.ts';

/** Where one writes: to the contact, or to the team. What was begun is kept until it is sent. */
export function Composer({ ticket }: { ticket: TicketDetail }) {
  const { user } = useDesk();
  const reply = useUnsent(`reply ${ticket.id}`);
  useLeftWords(ticket);
  const note = useUnsent(`note ${ticket.id}`);
  const [chosen, setChosen] = useState<'reply' | 'note' | null>(null);
  const open = chosen ?? (reply.text ? 'reply' : note.text ? 'note' : null);
  const may = user.role !== 'viewer';
  useCommand('reply', () => setChosen('reply'), may);
  useCommand('note', () => setChosen('note'), may);
  if (!may) return null;

  const end = () => setChosen(null);
  if (open === 'reply')
    return <ReplyBox key="reply" ticket={ticket} unsent={reply} focus={chosen === 'reply'} onEnd={end} />;
  if (open === 'note')
    return <NoteBox key="note" ticket={ticket} unsent={note} focus={chosen === 'note'} onEnd={end} />;
  return (
    <div className="mt-5 flex gap-2 pl-9 max-md:pl-0">
      <Hint label={`Reply to ${ticket.contact.name ?? ticket.contact.address}`} keys="r">
        <Button look="outline" onClick={() => setChosen('reply')}>
          <Reply className="icon text-muted" />
          Reply <Keys keys="r" className="text-muted" />
        </Button>
      </Hint>
      <Hint label="Write a note to the team" keys="n">
        <Button look="outline" onClick={() => setChosen('note')}>
          <Lock className="icon text-muted" />
          Note <Keys keys="n" className="text-muted" />
        </Button>
      </Hint>
    </div>
  );
}
