import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParams, TicketsViewPage } from '../../_prefetch/tickets-view-page.tsx';

type Props = { params: Promise<{ number: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `#${(await params).number}` };
}

export default async function TicketPage({ params, searchParams }: Props) {
  const { number } = await params;
  if (!/^\d{1,15}$/.test(number)) notFound();
  return <TicketsViewPage path={`/tickets/${number}`} searchParams={searchParams} />;
}
