import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readiness } from '#app/server/readiness.ts';
import { keys } from '#components/data/keys.ts';
import { partNames, type SettingsPart } from '#components/settings/parts.ts';
import { Settings } from '#components/settings/settings.tsx';
import { ledger } from '#lib/inbound/ledger.ts';
import { listApiKeys } from '#lib/users/api-keys.ts';
import { deskContext } from '../../_first/desk-context.ts';
import { FirstData } from '../../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPartPage({ params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  if (!(part in partNames)) notFound();
  return (
    <FirstData data={await dataOf(part as SettingsPart)}>
      <Settings part={part as SettingsPart} />
    </FirstData>
  );
}

async function dataOf(part: SettingsPart): Promise<[readonly string[], unknown][]> {
  const ctx = await deskContext();
  const isAdmin = ctx.actor.type === 'user' && ctx.actor.role === 'admin';
  if (part === 'api-keys' && isAdmin) return [[keys.apiKeys, (await listApiKeys(ctx, { limit: 100 })).data]];
  if (part !== 'about') return [];
  const [ready, sum] = await Promise.all([readiness(), ledger(ctx)]);
  return [
    [keys.health, ready],
    [keys.ledger, sum],
  ];
}
