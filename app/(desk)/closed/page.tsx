import { DeskPage, type SearchParams } from '../_first/desk-page.tsx';

export const metadata = { title: 'Closed' };

export default function ClosedPage({ searchParams }: { searchParams: SearchParams }) {
  return <DeskPage path="/closed" searchParams={searchParams} />;
}
