import { type SearchParams, TicketsViewPage } from '../_prefetch/tickets-view-page.tsx';

export const metadata = { title: 'Inbox' };

export default function InboxPage({ searchParams }: { searchParams: SearchParams }) {
  return <TicketsViewPage path="/inbox" searchParams={searchParams} />;
}
