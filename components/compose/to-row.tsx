'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { parseAddresses } from '../labels/parse-addresses.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Input } from '../ui/field.tsx';
import type { StoredReplyOptions } from './use-reply-options.ts';

type ToRowProps = {
  ticket: TicketDetail;
  replyOptions: StoredReplyOptions;
  /** While an address is typed, nothing can be sent. */
  onInvalidChange: (wrong: boolean) => void;
  children?: React.ReactNode;
};

/** Whom a reply goes to, always in sight, and how to send it to somebody else. */
export function ToRow({ ticket, replyOptions, onInvalidChange, children }: ToRowProps) {
  const t = useTranslations('compose');
  const [isEditing, setIsEditing] = useState(false);
  const setEditing = (is: boolean) => {
    setIsEditing(is);
    onInvalidChange(is);
  };
  const address = replyOptions.to ?? ticket.answer_address.address;
  const people = [
    ticket.contact,
    ticket.answer_address,
    ...ticket.messages.flatMap(({ reply_to }) => reply_to),
  ];
  const name = people.find((person) => person.address === address && person.name)?.name;
  const change = (to: string | null) => {
    replyOptions.change(() => ({ to }));
    setEditing(false);
  };
  return (
    <>
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 px-3 py-1 text-small">
        <span className="w-8 text-muted">{t('to')}</span>
        {isEditing ? (
          <RecipientField address={address} onChange={change} onCancel={() => setEditing(false)} />
        ) : (
          <>
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {name ? `${name}, ${address}` : address}
            </span>
            <Button
              variant="muted"
              className="px-1.5 text-small"
              aria-label={t('recipient.changeLabel')}
              onClick={() => setEditing(true)}
            >
              {t('recipient.change')}
            </Button>
          </>
        )}
        {children}
      </div>
      {isEditing ? null : <OtherAddressNotice ticket={ticket} address={address} onChange={change} />}
    </>
  );
}

type RecipientFieldProps = { address: string; onChange: (to: string) => void; onCancel: () => void };

function RecipientField({ address, onChange, onCancel }: RecipientFieldProps) {
  const t = useTranslations('compose.recipient');
  const [text, setText] = useState(address);
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    const [read] = parseAddresses(text).found;
    if (read) onChange(read);
    else setWrong(true);
  };
  return (
    <>
      <Input
        aria-label={t('label')}
        aria-invalid={isWrong || undefined}
        type="email"
        autoComplete="off"
        autoFocus
        className="min-w-40 flex-1"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          apply();
        }}
      />
      <Button className="text-small" onClick={apply}>
        {t('use')}
      </Button>
      {isWrong ? <p className="w-full pl-10 text-red">{t('invalid')}</p> : null}
    </>
  );
}

type OtherAddressNoticeProps = {
  ticket: TicketDetail;
  address: string;
  onChange: (to: string | null) => void;
};

/** The mail came from one address and asks for answers at another: both are named, and a press switches. */
function OtherAddressNotice({ ticket, address, onChange }: OtherAddressNoticeProps) {
  const t = useTranslations('compose.recipient');
  const { contact, answer_address: asked } = ticket;
  if (asked.address === contact.address) return null;
  const isOtherDomain = domainOf(asked.address) !== domainOf(contact.address);
  const follows = address === asked.address;
  const other = String(isOtherDomain);
  return (
    <p className={cn('px-3 pb-2 pl-13 text-small', isOtherDomain ? 'text-amber' : 'text-muted')}>
      {follows
        ? t('asksHere', { contact: contact.address, other })
        : t('asksThere', { address: asked.address, other })}{' '}
      <Button
        variant="link"
        className="text-small"
        onClick={() => onChange(follows ? contact.address : null)}
      >
        {follows ? t('writeTo', { address: contact.address }) : t('writeThere')}
      </Button>
    </p>
  );
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
