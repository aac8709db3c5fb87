'use client';
import { useState } from 'react';
import type { TicketDetail } from '../data/api-types.ts';
import { replyToAddress } from '../labels/reply-to-address.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { AddressField } from './address-field.tsx';
import { participants } from './participants.ts';
import type { CopyRow } from './use-copy-rows.ts';
import type { StoredReplyOptions } from './use-reply-options.ts';

type ReplyHeaderProps = {
  ticket: TicketDetail;
  replyOptions: StoredReplyOptions;
  /** A row holds something that is no address. */
  onInvalidChange: (row: CopyRow, wrong: boolean) => void;
};

/** Whom a reply goes to. Copies are folded until somebody asks for them, or somebody else is on the ticket. */
export function ReplyHeader({ ticket, replyOptions, onInvalidChange }: ReplyHeaderProps) {
  const { name, address } = ticket.contact;
  const others = participants(ticket);
  const [asked, setAsked] = useState<CopyRow | null>(null);
  const shows = {
    cc: asked !== null || others.length > 0 || replyOptions.cc.length + replyOptions.bcc.length > 0,
    bcc: asked === 'bcc' || replyOptions.bcc.length > 0,
  };
  const taken = [replyOptions.to ?? address, ...replyOptions.cc, ...replyOptions.bcc];
  return (
    <div className="border-b">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 px-3 py-1 text-small">
        <span className="w-8 text-muted">To</span>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {name && (replyOptions.to ?? address) === address
            ? `${name}, ${address}`
            : (replyOptions.to ?? address)}
        </span>
        {shows.cc ? null : <AddRowButton name="Cc" label="Add a copy" onClick={() => setAsked('cc')} />}
        {shows.bcc ? null : (
          <AddRowButton name="Bcc" label="Add a blind copy" onClick={() => setAsked('bcc')} />
        )}
      </div>
      <ReplyToNotice ticket={ticket} replyOptions={replyOptions} />
      {shows.cc ? (
        <AddressField
          label="Cc"
          addresses={replyOptions.cc}
          known={others}
          excluded={taken}
          focus={asked === 'cc'}
          onInvalidChange={(wrong) => onInvalidChange('cc', wrong)}
          onChange={(cc) => replyOptions.change(() => ({ cc }))}
        />
      ) : null}
      {shows.bcc ? (
        <AddressField
          label="Bcc"
          addresses={replyOptions.bcc}
          known={others}
          excluded={taken}
          focus={asked === 'bcc'}
          onInvalidChange={(wrong) => onInvalidChange('bcc', wrong)}
          onChange={(bcc) => replyOptions.change(() => ({ bcc }))}
        />
      ) : null}
    </div>
  );
}

/** The mail asks for answers at another address: where this one goes is said, and can be changed. */
function ReplyToNotice({
  ticket: { messages, contact },
  replyOptions,
}: Pick<ReplyHeaderProps, 'ticket' | 'replyOptions'>) {
  const asked = replyToAddress(messages, contact);
  if (!asked) return null;
  const follows = replyOptions.to === asked.address;
  return (
    <p className={cn('px-3 pb-2 pl-13 text-small', asked.isOtherDomain ? 'text-amber' : 'text-muted')}>
      {follows
        ? `The mail came from ${contact.address} and asks for answers here${asked.isOtherDomain ? ', in another domain' : ''}. `
        : `The mail asks for answers at ${asked.address}${asked.isOtherDomain ? ', in another domain' : ''}. `}
      <Button
        variant="link"
        className="text-small"
        onClick={() => replyOptions.change(() => ({ to: follows ? null : asked.address }))}
      >
        {follows ? `Write to ${contact.address}` : 'Write there'}
      </Button>
    </p>
  );
}

function AddRowButton({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <Button variant="muted" className="px-1.5 text-small" aria-label={`${name}: ${label}`} onClick={onClick}>
      {name}
    </Button>
  );
}
