'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { Button } from '../ui/button.tsx';
import { AddressField } from './address-field.tsx';
import { participants } from './participants.ts';
import { ToRow } from './to-row.tsx';
import type { CopyRow, RecipientRow } from './use-copy-rows.ts';
import type { StoredReplyOptions } from './use-reply-options.ts';

type ReplyHeaderProps = {
  ticket: TicketDetail;
  replyOptions: StoredReplyOptions;
  /** A row holds something that is no address. */
  onInvalidChange: (row: RecipientRow, wrong: boolean) => void;
};

/** Whom a reply goes to. Copies are folded until somebody asks for them, or somebody else is on the ticket. */
export function ReplyHeader({ ticket, replyOptions, onInvalidChange }: ReplyHeaderProps) {
  const t = useTranslations('compose');
  const others = participants(ticket);
  const [asked, setAsked] = useState<CopyRow | null>(null);
  const shows = {
    cc: asked !== null || others.length > 0 || replyOptions.cc.length + replyOptions.bcc.length > 0,
    bcc: asked === 'bcc' || replyOptions.bcc.length > 0,
  };
  const taken = [replyOptions.to ?? ticket.answer_address.address, ...replyOptions.cc, ...replyOptions.bcc];
  return (
    <div className="border-b">
      <ToRow
        ticket={ticket}
        replyOptions={replyOptions}
        onInvalidChange={(wrong) => onInvalidChange('to', wrong)}
      >
        {shows.cc ? null : <AddRowButton name={t('cc')} label={t('addCc')} onClick={() => setAsked('cc')} />}
        {shows.bcc ? null : (
          <AddRowButton name={t('bcc')} label={t('addBcc')} onClick={() => setAsked('bcc')} />
        )}
      </ToRow>
      {shows.cc ? (
        <AddressField
          label={t('cc')}
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
          label={t('bcc')}
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

function AddRowButton({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <Button variant="muted" className="px-1.5 text-small" aria-label={label} onClick={onClick}>
      {name}
    </Button>
  );
}
