import { type SearchParams, TicketsViewPage } from '../_prefetch/tickets-view-page.tsx';

export const metadata = { title: 'Snoozed' };

export default function SnoozedPage({ searchParams }: { searchParams: SearchParams }) {
  return <TicketsViewPage path="/snoozed" searchParams={searchParams} />;
}
