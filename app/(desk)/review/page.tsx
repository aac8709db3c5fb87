import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { ReviewQueue } from '#components/review/review-queue.tsx';
import { ticketView } from '#lib/desk/ticket-view.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('screens.titles./review'));

export default async function ReviewPage() {
  const ctx = await pageContext();
  const { data: drafts } = await listDrafts(ctx, { status: 'proposed', limit: 50 });
  const first = await Promise.all(drafts.slice(0, 4).map(({ ticket_id: id }) => ticketView(ctx, id)));
  return (
    <HydrateQueries
      data={[
        [queryKeys.drafts, drafts],
        ...first.map(
          (ticket) => [queryKeys.reviewedTicket(ticket.id), ticket] as [readonly string[], unknown],
        ),
      ]}
    >
      <ReviewQueue />
    </HydrateQueries>
  );
}
