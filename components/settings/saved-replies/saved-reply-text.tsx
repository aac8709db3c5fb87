'use client';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Field, Textarea } from '../../ui/field.tsx';

const variables = {
  contactFirstName: 'contact.first_name',
  contactName: 'contact.name',
  ticketNumber: 'ticket.number',
  ticketSubject: 'ticket.subject',
  userName: 'user.name',
  mailboxName: 'mailbox.name',
} as const;

type SavedReplyTextProps = { value: string; onChange: (value: string) => void };

/** The text of a saved reply, with what fills itself in to be inserted at the caret. */
export function SavedReplyText({ value, onChange }: SavedReplyTextProps) {
  const t = useTranslations('savedReplies.form');
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string) => {
    const placeholder = `{{${variable}}}`;
    const { selectionStart: from = value.length, selectionEnd: to = value.length } = field.current ?? {};
    onChange(value.slice(0, from) + placeholder + value.slice(to));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t('body')} hint={t('bodyHint')}>
        {(props) => (
          <Textarea
            {...props}
            ref={field}
            required
            maxLength={50_000}
            className="max-h-80 min-h-32 overflow-y-auto"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <p className="flex flex-wrap items-center gap-1 text-small">
        <span className="mr-1 text-muted">{t('insert')}</span>
        {Object.entries(variables).map(([name, variable]) => (
          <Button
            key={name}
            variant="outline"
            className="h-6 px-1.5 text-small"
            title={`{{${variable}}}`}
            onClick={() => insert(variable)}
          >
            {t(`variables.${name as keyof typeof variables}`)}
          </Button>
        ))}
      </p>
    </div>
  );
}
