'use client';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useContactNotes } from '../data/contacts.ts';
import { useContactEdits } from '../data/use-contact-edits.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { useIdempotencyKey } from '../ticket/use-idempotency-key.ts';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Textarea } from '../ui/field.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { useTypedEarly } from '../ui/use-typed-early.ts';

/** What the team noted about a person, and a field for more. */
export function ContactNotes({ contactId }: { contactId: string }) {
  const t = useTranslations('contacts.page');
  const { user } = useAppContext();
  const list = useContactNotes(contactId);
  const notes = list.data?.pages.flatMap((page) => page.data) ?? [];
  if (user.role === 'viewer' && notes.length === 0) return null;
  return (
    <section aria-label={t('notes')} className="mt-8">
      <h2 className="mb-2 text-muted text-small">{t('notes')}</h2>
      {user.role === 'viewer' ? null : <NoteForm contactId={contactId} />}
      {notes.map(({ id, body, written_by: name, created_at: at }) => (
        <article
          key={id}
          aria-label={t('noteLabel', { name })}
          className="mt-2 rounded-lg border border-warm-line bg-warm px-3 py-2.5"
        >
          <p className="flex items-baseline gap-2 text-muted text-small">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <TimeAgo at={at} className="tabular-nums" />
          </p>
          <p dir="auto" className="mt-1 whitespace-pre-wrap text-read [overflow-wrap:anywhere]">
            {body}
          </p>
        </article>
      ))}
      <ShowMore list={list} />
    </section>
  );
}

function NoteForm({ contactId }: { contactId: string }) {
  const t = useTranslations('contacts.page');
  const { addNote } = useContactEdits();
  const keyOf = useIdempotencyKey();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useTypedEarly(field, setText);
  const body = text.trim();
  const send = async () => {
    if (!body || busy) return;
    setBusy(true);
    if (await addNote(contactId, { body, idempotencyKey: keyOf({ body }) })) setText('');
    setBusy(false);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        ref={field}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        className="min-h-10"
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void send();
        }}
      />
      {body ? (
        <div className="flex justify-end">
          <Button variant="primary" type="submit" disabled={busy}>
            {t('addNote')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
