import { pageTitle } from '#app/server/page-title.ts';
import { type SearchParams, TicketsViewPage } from '../_prefetch/tickets-view-page.tsx';

export const generateMetadata = pageTitle((t) => t('screens.titles./snoozed'));

export default function SnoozedPage({ searchParams }: { searchParams: SearchParams }) {
  return <TicketsViewPage path="/snoozed" searchParams={searchParams} />;
}
