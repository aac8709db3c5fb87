'use client';
import { useState } from 'react';
import type { TicketDetail } from '../data/shapes.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { answerAddress } from '../words/answer-address.ts';
import { Copies } from './copies.tsx';
import { participants } from './participants.ts';
import type { CopyRow } from './use-copy-rows.ts';
import type { KeptExtras } from './use-extras.ts';

type ReplyHeadProps = {
  ticket: TicketDetail;
  extras: KeptExtras;
  /** Something stands in a row that is no address. */
  onWrong: (row: CopyRow, wrong: boolean) => void;
};

/** Whom a reply goes to. Copies are folded until somebody asks for them, or somebody else is on the ticket. */
export function ReplyHead({ ticket, extras, onWrong }: ReplyHeadProps) {
  const { name, address } = ticket.contact;
  const others = participants(ticket);
  const [asked, setAsked] = useState<CopyRow | null>(null);
  const shows = {
    cc: asked !== null || others.length > 0 || extras.cc.length + extras.bcc.length > 0,
    bcc: asked === 'bcc' || extras.bcc.length > 0,
  };
  const taken = [extras.to ?? address, ...extras.cc, ...extras.bcc];
  return (
    <div className="border-b">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 px-3 py-1 text-small">
        <span className="w-8 text-muted">To</span>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {name && (extras.to ?? address) === address ? `${name}, ${address}` : (extras.to ?? address)}
        </span>
        {shows.cc ? null : <Ask words="Cc" label="Add a copy" onClick={() => setAsked('cc')} />}
        {shows.bcc ? null : <Ask words="Bcc" label="Add a blind copy" onClick={() => setAsked('bcc')} />}
      </div>
      <AnswersElsewhere ticket={ticket} extras={extras} />
      {shows.cc ? (
        <Copies
          label="Cc"
          addresses={extras.cc}
          known={others}
          taken={taken}
          focus={asked === 'cc'}
          onWrong={(wrong) => onWrong('cc', wrong)}
          onChange={(cc) => extras.change(() => ({ cc }))}
        />
      ) : null}
      {shows.bcc ? (
        <Copies
          label="Bcc"
          addresses={extras.bcc}
          known={others}
          taken={taken}
          focus={asked === 'bcc'}
          onWrong={(wrong) => onWrong('bcc', wrong)}
          onChange={(bcc) => extras.change(() => ({ bcc }))}
        />
      ) : null}
    </div>
  );
}

/** The mail asks for answers at another address: where this one goes is said, and can be changed. */
function AnswersElsewhere({
  ticket: { messages, contact },
  extras,
}: Pick<ReplyHeadProps, 'ticket' | 'extras'>) {
  const asked = answerAddress(messages, contact);
  if (!asked) return null;
  const follows = extras.to === asked.address;
  return (
    <p className={cn('px-3 pb-2 pl-13 text-small', asked.elsewhere ? 'text-amber' : 'text-muted')}>
      {follows
        ? `The mail came from ${contact.address} and asks for answers here${asked.elsewhere ? ', in another domain' : ''}. `
        : `The mail asks for answers at ${asked.address}${asked.elsewhere ? ', in another domain' : ''}. `}
      <Button
        look="link"
        className="text-small"
        onClick={() => extras.change(() => ({ to: follows ? null : asked.address }))}
      >
        {follows ? `Write to ${contact.address}` : 'Write there'}
      </Button>
    </p>
  );
}

function Ask({ words, label, onClick }: { words: string; label: string; onClick: () => void }) {
  return (
    <Button look="muted" className="px-1.5 text-small" aria-label={`${words}: ${label}`} onClick={onClick}>
      {words}
    </Button>
  );
}
