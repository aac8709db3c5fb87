import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { keys } from '#components/data/keys.ts';
import { DomainPage } from '#components/settings/domains/domain-page.tsx';
import { getDomain } from '#lib/domains/domains.ts';
import { scopesOf } from '#lib/platform/context.ts';
import { deskContext } from '../../../_first/desk-context.ts';
import { FirstData } from '../../../_first/first-data.tsx';
import { orNotFound } from '../../../_first/or-not-found.ts';

export const metadata: Metadata = { title: 'Domain' };

export default async function DomainSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await deskContext();
  if (!scopesOf(ctx.actor).includes('admin') || ctx.actor.mailboxIds !== null) notFound();
  const domain = await orNotFound(getDomain(ctx, id));
  return (
    <FirstData data={[[keys.domain(id), domain]]}>
      <DomainPage id={id} />
    </FirstData>
  );
}
