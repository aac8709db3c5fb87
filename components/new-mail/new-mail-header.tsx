'use client';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMailboxes } from '../data/reference.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { useChosenEarly } from '../ui/use-chosen-early.ts';
import { useTypedEarly } from '../ui/use-typed-early.ts';
import type { Fault, FaultyField } from './faults.ts';
import { type Recipient, RecipientsField, rowInput, rowLabel } from './recipients-field.tsx';
import type { StoredNewMail } from './use-new-mail.ts';

type NewMailHeaderProps = {
  stored: StoredNewMail;
  mailboxId: string | null;
  faults: Fault[];
  onChanged: (field: FaultyField) => void;
  /** From the subject, Enter goes on to the text. */
  onSubjectDone: () => void;
};

/** From whom, to whom and about what a new mail is. Copies are folded until somebody asks for them. */
export function NewMailHeader({ stored, mailboxId, faults, onChanged, onSubjectDone }: NewMailHeaderProps) {
  const t = useTranslations();
  const id = useId();
  const mailboxes = useMailboxes();
  const [asked, setAsked] = useState<'cc' | 'bcc' | null>(null);
  const [hasNobody] = useState(stored.mail.to.length === 0);
  const { mail, update } = stored;
  const faultIn = (field: FaultyField) => faults.find((fault) => fault.field === field)?.message ?? null;
  const taken = [...mail.to.map(({ address }) => address), ...mail.cc, ...mail.bcc];
  const shows = {
    cc: asked !== null || mail.cc.length + mail.bcc.length > 0,
    bcc: asked === 'bcc' || mail.bcc.length > 0,
  };
  const change = (field: FaultyField, changes: Parameters<typeof update>[0]) => {
    update(changes);
    onChanged(field);
  };
  const setSubject = (subject: string) => change('subject', () => ({ subject }));
  const subjectField = useRef<HTMLInputElement>(null);
  useTypedEarly(subjectField, setSubject);
  const fromField = useRef<HTMLSelectElement>(null);
  useChosenEarly(fromField, mailboxId ?? '');
  const copies = (row: 'cc' | 'bcc') => (
    <RecipientsField
      label={t(`compose.${row}`)}
      people={mail[row].map((address) => ({ name: null, address }))}
      taken={taken}
      fault={faultIn(row)}
      focus={asked === row}
      onChange={(people) => change(row, () => ({ [row]: people.map(({ address }: Recipient) => address) }))}
    />
  );
  return (
    <>
      <div className="flex flex-wrap gap-1.5 border-b px-3 py-1.5">
        <label htmlFor={`${id}-from`} className={rowLabel}>
          {t('newMail.from')}
        </label>
        <select
          ref={fromField}
          id={`${id}-from`}
          value={mailboxId ?? ''}
          aria-invalid={faultIn('from') ? true : undefined}
          aria-describedby={faultIn('from') ? `${id}-from-wrong` : undefined}
          onChange={(event) => change('from', () => ({ mailbox_id: event.target.value }))}
          className={`${rowInput} -ml-1 rounded-sm`}
        >
          {mailboxes.map(({ id: mailbox, display_name, address }) => (
            <option key={mailbox} value={mailbox}>
              {display_name ? `${display_name} <${address}>` : address}
            </option>
          ))}
        </select>
        <FieldFault id={`${id}-from-wrong`} message={faultIn('from')} className="pl-15.5" />
      </div>
      <RecipientsField
        label={t('newMail.to')}
        people={mail.to}
        taken={taken}
        fault={faultIn('to')}
        focus={hasNobody}
        onChange={(to) => change('to', () => ({ to }))}
      >
        {shows.cc ? null : (
          <RowButton name={t('compose.cc')} label={t('compose.addCc')} onClick={() => setAsked('cc')} />
        )}
        {shows.bcc ? null : (
          <RowButton name={t('compose.bcc')} label={t('compose.addBcc')} onClick={() => setAsked('bcc')} />
        )}
      </RecipientsField>
      {shows.cc ? copies('cc') : null}
      {shows.bcc ? copies('bcc') : null}
      <div className="flex flex-wrap gap-1.5 border-b px-3 py-1.5">
        <label htmlFor={`${id}-subject`} className={rowLabel}>
          {t('newMail.subject')}
        </label>
        <input
          ref={subjectField}
          id={`${id}-subject`}
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={998}
          value={mail.subject}
          aria-invalid={faultIn('subject') ? true : undefined}
          aria-describedby={faultIn('subject') ? `${id}-subject-wrong` : undefined}
          onChange={(event) => setSubject(event.target.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            onSubjectDone();
          }}
          className={`${rowInput} font-medium`}
        />
        <FieldFault id={`${id}-subject-wrong`} message={faultIn('subject')} className="pl-15.5" />
      </div>
    </>
  );
}

type FieldFaultProps = { id?: string; message: string | null; className?: string };

/** What is wrong with a field, beside it. */
export function FieldFault({ id, message, className }: FieldFaultProps) {
  if (message === null) return null;
  return (
    <p id={id} role="alert" className={cn('w-full text-red text-small [overflow-wrap:anywhere]', className)}>
      {message}
    </p>
  );
}

function RowButton({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <Button variant="muted" className="px-1.5 text-small" aria-label={label} onClick={onClick}>
      {name}
    </Button>
  );
}
