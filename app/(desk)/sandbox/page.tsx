import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { Sandbox } from '#components/sandbox/sandbox.tsx';
import { listCaughtMail } from '#lib/outbound/delivery/caught-mail.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Sandbox' };

export default async function SandboxPage() {
  const { data } = await listCaughtMail(await deskContext(), { limit: 100 });
  return (
    <FirstData data={[[keys.sandbox(null), data]]}>
      <Sandbox chosen={null} />
    </FirstData>
  );
}
