import { type SearchParams, TicketsViewPage } from '../_prefetch/tickets-view-page.tsx';

export const metadata = { title: 'Closed' };

export default function ClosedPage({ searchParams }: { searchParams: SearchParams }) {
  return <TicketsViewPage path="/closed" searchParams={searchParams} />;
}
