'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage, requestOptions } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { toast } from '../ui/toast.ts';
import { NewerTextNotice } from './newer-text-notice.tsx';
import { useIdempotencyKey } from './use-idempotency-key.ts';
import type { KeptText } from './use-kept-text.ts';
import { mentionedIn, useMentionable } from './use-mentionable.ts';
import { WritingBox } from './writing-box.tsx';

type NoteBoxProps = {
  ticket: TicketDetail;
  unsentText: KeptText;
  focus: boolean;
  onSent: () => void;
  onClose: () => void;
};

export function NoteBox({ ticket, unsentText, focus, onSent, onClose }: NoteBoxProps) {
  const composer = useTranslations('composer');
  const t = useTranslations('compose.note');
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const people = useMentionable(ticket.mailbox_id);
  const keyOf = useIdempotencyKey();

  const add = async () => {
    if (!unsentText.text.trim()) return;
    setBusy(true);
    const text = unsentText.text.trim();
    const body = { body: text, mentions: mentionedIn(text, people) };
    try {
      await api.tickets[':id'].notes.$post(
        { param: { id: ticket.id }, json: body },
        requestOptions({ idempotencyKey: keyOf(body) }),
      );
      unsentText.write('');
      onSent();
    } catch (error) {
      toast.error(t('kept', { reason: errorMessage(error, t('failed')) }));
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  };

  return (
    <WritingBox
      label={t('label')}
      placeholder={t('placeholder')}
      unsentText={unsentText}
      people={people}
      focus={focus}
      busy={busy}
      onSend={() => void add()}
      onClose={onClose}
      className="border-warm-line bg-warm focus-within:border-amber"
      header={
        <p className="flex items-center gap-2 px-3 pt-2.5 text-muted text-small">
          <Lock aria-hidden className="size-3 stroke-[1.75] text-amber" />
          {t('internal')}
        </p>
      }
    >
      <NewerTextNotice unsentText={unsentText} />
      <Button variant="primary" type="submit" disabled={busy || !unsentText.text.trim()}>
        {t('submit')} <Keys keys="mod+enter" />
      </Button>
      <Button variant="muted" onClick={onClose}>
        {composer('later')}
      </Button>
    </WritingBox>
  );
}
