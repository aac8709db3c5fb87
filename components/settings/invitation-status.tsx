'use client';
import { useTranslations } from 'use-intl';
import type { Invitation } from '#lib/users/schema.ts';
import { DateTime, useNow } from '../time.tsx';

/** How far the invitation of a person has come who has set no password yet. */
export function InvitationStatus({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('settings.people');
  const { expires_at: expiresAt, failed } = invitation;
  const hasExpired = new Date(expiresAt) <= useNow();
  return (
    <>
      <p>
        {t.rich(hasExpired ? 'invitationExpired' : 'invited', { time: () => <DateTime at={expiresAt} /> })}
      </p>
      {failed === null ? null : <p className="text-red">{t('invitationFailed', { reason: failed })}</p>}
    </>
  );
}
