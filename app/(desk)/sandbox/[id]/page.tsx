import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { Sandbox } from '#components/sandbox/sandbox.tsx';
import { listCaughtMail, readCaughtMail } from '#lib/outbound/delivery/caught-mail.ts';
import { deskContext } from '../../_first/desk-context.ts';
import { FirstData } from '../../_first/first-data.tsx';
import { orNotFound } from '../../_first/or-not-found.ts';

export const metadata: Metadata = { title: 'Sandbox' };

export default async function CaughtMailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await deskContext();
  const [{ data }, mail] = await Promise.all([
    listCaughtMail(ctx, { limit: 100 }),
    orNotFound(readCaughtMail(ctx, id)),
  ]);
  return (
    <FirstData
      data={[
        [keys.sandbox(null), data],
        [keys.caught(id), mail],
      ]}
    >
      <Sandbox chosen={id} />
    </FirstData>
  );
}
