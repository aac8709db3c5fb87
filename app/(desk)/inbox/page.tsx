import { DeskPage, type SearchParams } from '../_first/desk-page.tsx';

export const metadata = { title: 'Inbox' };

export default function InboxPage({ searchParams }: { searchParams: SearchParams }) {
  return <DeskPage path="/inbox" searchParams={searchParams} />;
}
