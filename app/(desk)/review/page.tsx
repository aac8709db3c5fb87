import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { ReviewDesk } from '#components/review/review-desk.tsx';
import { ticketView } from '#lib/desk/ticket-view.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage() {
  const ctx = await deskContext();
  const { data: drafts } = await listDrafts(ctx, { status: 'proposed', limit: 50 });
  const first = await Promise.all(drafts.slice(0, 4).map(({ ticket_id: id }) => ticketView(ctx, id)));
  return (
    <FirstData
      data={[
        [keys.drafts, drafts],
        ...first.map((ticket) => [keys.reviewed(ticket.id), ticket] as [readonly string[], unknown]),
      ]}
    >
      <ReviewDesk />
    </FirstData>
  );
}
