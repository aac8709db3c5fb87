'use client';
import type { Invitation } from '#lib/users/schema.ts';
import { DateTime, useNow } from '../time.tsx';

/** How far the invitation of a person has come who has set no password yet. */
export function InvitationStatus({ invitation }: { invitation: Invitation }) {
  const { expires_at: expiresAt, failed } = invitation;
  const hasExpired = new Date(expiresAt) <= useNow();
  return (
    <>
      <p>
        {hasExpired ? 'Invitation expired ' : 'Invited, link expires '}
        <DateTime at={expiresAt} />
      </p>
      {failed === null ? null : <p className="text-red">The mail could not be delivered: {failed}</p>}
    </>
  );
}
