'use client';
import { Forward, Lock, Reply } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
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
import type { Composing } from './use-composing.ts';

/** Where one writes: to the contact, or to the team. What was begun is kept until it is sent. */
export function Composer({ ticket, composing }: { ticket: TicketDetail; composing: Composing }) {
  const words = useTranslations('compose');
  const { user } = useAppContext();
  const t = useTranslations('composer');
  const { reply, note, open, choose, isAsked } = composing;
  useOrphanedEdit(ticket);
  const [isForwarding, setForwarding] = useState(false);
  const canWrite = user.role !== 'viewer';
  useCommand('reply', () => choose('reply'), canWrite);
  useCommand('note', () => choose('note'), canWrite);
  useCommand('forward', () => setForwarding(true), canWrite);
  if (!canWrite) return null;

  const forwarding = <ForwardDialog ticket={ticket} open={isForwarding} onOpenChange={setForwarding} />;
  const box = { ticket, focus: isAsked, onSent: () => choose(null), onClose: () => choose('none') };
  if (open === 'reply')
    return (
      <>
        <ReplyBox key="reply" {...box} unsentText={reply} />
        {forwarding}
      </>
    );
  if (open === 'note')
    return (
      <>
        <NoteBox key="note" {...box} unsentText={note} />
        {forwarding}
      </>
    );
  return (
    <div className="mt-5 flex flex-wrap gap-2 pl-9 max-md:pl-0">
      <Hint label={words('reply.label', { contact: ticket.contact.name ?? ticket.contact.address })} keys="r">
        <Button variant="outline" onClick={() => choose('reply')}>
          <Reply className="icon text-muted" />
          {reply.text ? t('continueReply') : words('reply.action')} <Keys keys="r" className="text-muted" />
        </Button>
      </Hint>
      <Hint label={words('note.hint')} keys="n">
        <Button variant="outline" onClick={() => choose('note')}>
          <Lock className="icon text-muted" />
          {note.text ? t('continueNote') : words('note.action')} <Keys keys="n" className="text-muted" />
        </Button>
      </Hint>
      <Hint label={words('forward.hint')} keys="shift+f">
        <Button variant="outline" onClick={() => setForwarding(true)}>
          <Forward className="icon text-muted" />
          {words('forward.action')} <Keys keys="shift+f" className="text-muted" />
        </Button>
      </Hint>
      {forwarding}
      {ticket.draft ? null : <AskAssistant ticket={ticket} variant="outline" />}
    </div>
  );
}
