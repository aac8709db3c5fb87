import { DeskPage, type SearchParams } from '../_first/desk-page.tsx';

export const metadata = { title: 'Snoozed' };

export default function SnoozedPage({ searchParams }: { searchParams: SearchParams }) {
  return <DeskPage path="/snoozed" searchParams={searchParams} />;
}
