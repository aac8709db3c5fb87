'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { AssistantSection } from './assistant-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { mailboxChanges } from './mailbox-changes.ts';
import { MirrorSection } from './mirror-section.tsx';
import { RatingSection } from './rating-section.tsx';
import { ReceivingSection } from './receiving-section.tsx';
import { SafetySection } from './safety-section.tsx';
import { SendingSection } from './sending-section.tsx';

/** The settings of a mailbox. One Save keeps all changes; its bar stays at the foot of the screen until then. */
export function MailboxForm({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.form');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [changed, setChanged] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** Draws the fields anew, as they are stored. */
  const [revision, setRevision] = useState(0);

  const reset = () => {
    setChanged(false);
    setError(null);
    setRevision(revision + 1);
  };
  const save = async (fields: FormData) => {
    setBusy(true);
    setError(null);
    try {
      const next = await unwrap(
        api.mailboxes[':id'].$patch({
          param: { id: mailbox.id },
          json: mailboxChanges(fields),
        }),
      );
      client.setQueryData<Mailbox[]>(queryKeys.mailboxes, (all) =>
        all?.map((one) => (one.id === next.id ? next : one)),
      );
      toast(common('saved'));
      reset();
    } catch (problem) {
      setError(errorMessage(problem));
    }
    setBusy(false);
  };

  return (
    <form
      aria-label={t('title', { address: mailbox.address })}
      onChange={() => setChanged(true)}
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <div key={revision}>
        <IdentitySection mailbox={mailbox} />
        <ReceivingSection mailbox={mailbox} />
        <MirrorSection mailbox={mailbox} />
        <SendingSection mailbox={mailbox} />
        <RatingSection mailbox={mailbox} />
        <AssistantSection mailbox={mailbox} />
        <SafetySection mailbox={mailbox} />
      </div>
      {changed ? (
        <div className="sticky bottom-3 z-10 mb-6 flex items-center gap-3 rounded-lg border bg-raised py-2 pr-2 pl-3.5 shadow-float">
          <p className={error ? 'min-w-0 flex-1 text-red' : 'min-w-0 flex-1 text-muted'} role="status">
            {error ?? t('unsaved')}
          </p>
          <Button variant="muted" onClick={reset}>
            {t('discard')}
          </Button>
          <Button variant="primary" type="submit" disabled={busy}>
            {common('save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
