import { pageTitle } from '#app/server/page-title.ts';
import { type SearchParams, TicketsViewPage } from '../_prefetch/tickets-view-page.tsx';

export const generateMetadata = pageTitle((t) => t('screens.titles./inbox'));

export default function InboxPage({ searchParams }: { searchParams: SearchParams }) {
  return <TicketsViewPage path="/inbox" searchParams={searchParams} />;
}
