import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { RunPage } from '#components/run/run-page.tsx';
import { getRun } from '#lib/assistant/runs.ts';
import { deskContext } from '../../_first/desk-context.ts';
import { FirstData } from '../../_first/first-data.tsx';
import { orNotFound } from '../../_first/or-not-found.ts';

export const metadata: Metadata = { title: 'Run' };

export default async function OneRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const run = await orNotFound(getRun(await deskContext(), id));
  return (
    <FirstData data={[[keys.run(id), run]]}>
      <RunPage id={id} />
    </FirstData>
  );
}
