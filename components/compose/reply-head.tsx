'use client';
import { useState } from 'react';
import type { TicketDetail } from '../data/shapes.ts';
import { Button } from '../ui/button.tsx';
import { Copies } from './copies.tsx';
import { participants } from './participants.ts';
import type { KeptExtras } from './use-extras.ts';

type ReplyHeadProps = {
  ticket: TicketDetail;
  extras: KeptExtras;
  /** Something stands in a row that is no address. */
  onWrong: (wrong: boolean) => void;
};

/** Whom a reply goes to. Copies are folded until somebody asks for them, or somebody else is on the ticket. */
export function ReplyHead({ ticket, extras, onWrong }: ReplyHeadProps) {
  const { name, address } = ticket.contact;
  const others = participants(ticket);
  const [asked, setAsked] = useState<'cc' | 'bcc' | null>(null);
  const shows = {
    cc: asked !== null || others.length > 0 || extras.cc.length + extras.bcc.length > 0,
    bcc: asked === 'bcc' || extras.bcc.length > 0,
  };
  const taken = [address, ...extras.cc, ...extras.bcc];
  return (
    <div className="border-b">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 px-3 py-1 text-small">
        <span className="w-8 text-muted">To</span>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {name ? `${name}, ${address}` : address}
        </span>
        {shows.cc ? null : <Ask words="Cc" label="Add a copy" onClick={() => setAsked('cc')} />}
        {shows.bcc ? null : <Ask words="Bcc" label="Add a blind copy" onClick={() => setAsked('bcc')} />}
      </div>
      {shows.cc ? (
        <Copies
          label="Cc"
          addresses={extras.cc}
          known={others}
          taken={taken}
          focus={asked === 'cc'}
          onWrong={onWrong}
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
          onWrong={onWrong}
          onChange={(bcc) => extras.change(() => ({ bcc }))}
        />
      ) : null}
    </div>
  );
}

const Ask = ({ words, label, onClick }: { words: string; label: string; onClick: () => void }) => (
  <Button look="muted" className="px-1.5 text-small" aria-label={`${words}: ${label}`} onClick={onClick}>
    {words}
  </Button>
);
