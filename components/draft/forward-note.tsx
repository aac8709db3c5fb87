'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Textarea } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';

export type ProposedForward = Extract<Draft['acts'][number], { kind: 'forward' }>;

type ForwardNoteProps = {
  draft: Draft;
  ticket: TicketDetail;
  forward: ProposedForward;
  isEditing: boolean;
  onEditingChange: (isEditing: boolean) => void;
  onSaved?: (version: number) => void;
};

/** The note of a proposed forward: read, or changed before it is signed. */
export function ForwardNote({ isEditing, onEditingChange, ...rest }: ForwardNoteProps) {
  const t = useTranslations('draft');
  const { user } = useAppContext();
  const { note, proposed_note: proposed } = rest.forward;
  if (isEditing) return <NoteForm {...rest} onClose={() => onEditingChange(false)} />;
  return (
    <div className="flex flex-col items-start gap-1">
      <blockquote className="whitespace-pre-wrap border-l-2 pl-3 text-read text-text [overflow-wrap:anywhere]">
        {note}
      </blockquote>
      <p className="flex flex-wrap items-center gap-x-2 text-muted text-small">
        {note === proposed ? null : <span>{t('noteEdited')}</span>}
        {user.role === 'viewer' ? null : (
          <Button variant="link" className="text-small" onClick={() => onEditingChange(true)}>
            {t('editNote')}
          </Button>
        )}
      </p>
    </div>
  );
}

type NoteFormProps = Omit<ForwardNoteProps, 'isEditing' | 'onEditingChange'> & { onClose: () => void };

function NoteForm({ draft, ticket, forward, onSaved, onClose }: NoteFormProps) {
  const t = useTranslations('draft');
  const client = useQueryClient();
  const [note, setNote] = useState(forward.note);
  const { busy, refused, attempt } = useAttempt({
    toMessage: (error) => `${errorMessage(error)} ${t('noteKept')}`,
    onSettled: () => void refreshTicket(client, ticket),
  });
  const canSave = !busy && note.trim() !== '';

  async function save() {
    if (note.trim() === forward.note) return onClose();
    const saved = await attempt(async () => {
      const json = { notes: [{ to: forward.to, note: note.trim() }] };
      const options = requestOptions({ ifMatch: draft.version });
      const { version } = await unwrap(api.drafts[':id'].$patch({ param: { id: draft.id }, json }, options));
      await refreshTicket(client, ticket);
      onSaved?.(version);
    });
    if (saved) onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    const saves = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (saves && canSave) void save();
    else if (!saves && note.trim() === forward.note) onClose();
  }

  return (
    <div className="flex flex-col gap-1.5">
      <Textarea
        aria-label={t('noteTo', { address: forward.to })}
        autoFocus
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {refused ? (
        <p role="alert" className="text-red text-small">
          {refused}
        </p>
      ) : null}
      <div className="flex items-center gap-1.5">
        <Button variant="outline" disabled={!canSave} onClick={() => void save()}>
          {t('saveNote')} <Keys keys="mod+enter" />
        </Button>
        <Button variant="muted" disabled={busy} onClick={onClose}>
          {t('discardNote')}
        </Button>
      </div>
    </div>
  );
}
