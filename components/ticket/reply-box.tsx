'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { TicketDetail } from '../data/shapes.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { CopyField, participants } from './copy-field.tsx';
import { SinceThen } from './since-then.tsx';
import { useSendReply } from './use-send-reply.ts';
import type { Unsent } from './use-unsent.ts';
import { WritingBox } from './writing-box.tsx';

type ReplyBoxProps = { ticket: TicketDetail; unsent: Unsent; focus: boolean; onEnd: () => void };

export function ReplyBox({ ticket, unsent, focus, onEnd }: ReplyBoxProps) {
  const [cc, setCc] = useState<string[]>([]);
  const { send, busy, conflict, dismiss } = useSendReply(ticket, () => {
    unsent.write('');
    onEnd();
  });
  const { name, address } = ticket.contact;
  const ready = Boolean(unsent.text.trim()) && !busy;
  const go = (options: { after?: 'closed' | 'open'; anyway?: boolean } = {}) =>
    void (ready && send({ body: unsent.text.trim(), cc, ...options }));

  return (
    <WritingBox
      label={`Reply to ${name ?? address}`}
      placeholder="Write your reply. Markdown works."
      unsent={unsent}
      focus={focus}
      busy={busy}
      onSend={() => go()}
      onEnd={onEnd}
      head={
        <div className="flex flex-wrap items-baseline gap-x-2 border-b px-3 py-2 text-small">
          <span className="text-muted">To</span>
          <span>{name ? `${name}, ${address}` : address}</span>
          {participants(ticket).length > 0 ? <CopyField ticket={ticket} cc={cc} onChange={setCc} /> : null}
        </div>
      }
    >
      {conflict ? (
        <SinceThen conflict={conflict} onAnyway={() => go({ anyway: true })} onDismiss={dismiss} />
      ) : null}
      <div className="flex">
        <Button look="primary" type="submit" disabled={!ready} className="rounded-r-none">
          Send <Keys keys="mod+enter" />
        </Button>
        <Menu>
          <MenuTrigger asChild>
            <Button
              look="primary"
              size="icon"
              disabled={!ready}
              aria-label="Other ways to send"
              className="ml-px w-6 rounded-l-none"
            >
              <ChevronDown className="size-3.5" />
            </Button>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem onSelect={() => go({ after: 'closed' })}>Send and close</MenuItem>
            <MenuItem onSelect={() => go({ after: 'open' })}>Send and keep it open</MenuItem>
          </MenuContent>
        </Menu>
      </div>
      <Button look="muted" onClick={onEnd}>
        Later
      </Button>
      {ticket.draft ? (
        <span className="text-muted text-small">
          This takes the place of the draft by {ticket.draft.proposed_by}.
        </span>
      ) : null}
    </WritingBox>
  );
}
