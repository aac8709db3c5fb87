import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { HeldMail } from '#components/held/held-mail.tsx';
import { ledger } from '#lib/inbound/ledger.ts';
import { listRawEmails } from '#lib/inbound/raw-emails.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Held' };

export default async function HeldPage({
  searchParams,
}: {
  searchParams: Promise<{ mail?: string | string[] }>;
}) {
  const ctx = await deskContext();
  const { mail } = await searchParams;
  const [held, sum] = await Promise.all([listRawEmails(ctx, { status: 'held', limit: 100 }), ledger(ctx)]);
  return (
    <FirstData
      data={[
        [keys.held, held.data],
        [keys.ledger, sum],
      ]}
    >
      <HeldMail chosen={typeof mail === 'string' ? mail : null} />
    </FirstData>
  );
}
