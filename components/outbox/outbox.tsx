'use client';
import type { ReactNode } from 'react';
import type { Delivery } from '#lib/outbound/delivery/schema.ts';
import { type DeliveryFilter, useDeliveries } from '../data/mail-queries.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { DeliveryRow } from './delivery-row.tsx';

/** Every reply on its way out, and what a person must decide. */
export function Outbox({ show }: { show: 'outbox' | 'all' }) {
  return (
    <PageLayout
      title="Outbox"
      description="Each reply to each recipient, with the receiving server’s own words. Nothing is sent twice without somebody saying so."
    >
      <LinkTabs
        label="Which deliveries"
        tabs={[
          { href: '/outbox', label: 'Not settled', current: show === 'outbox' },
          { href: '/outbox?show=all', label: 'All', current: show === 'all' },
        ]}
      />
      {show === 'all' ? <AllDeliveries /> : <UnsettledDeliveries />}
    </PageLayout>
  );
}

function AllDeliveries() {
  const all = useDeliveryRows('all');
  if (all.rows?.length === 0)
    return (
      <EmptyOutbox description="Nothing has been sent yet.">
        <Link href="/review">Go to review</Link>
      </EmptyOutbox>
    );
  return <Rows list={all} />;
}

/** What wants a person's word first; then what goes by itself, the next to leave on top. */
function UnsettledDeliveries() {
  const [undecided, leaving] = [useDeliveryRows('undecided'), useDeliveryRows('leaving')];
  if (undecided.rows?.length === 0 && leaving.rows?.length === 0)
    return (
      <EmptyOutbox description="Everything has settled. Replies on their way, and those in trouble, stand here.">
        <Link href="/outbox?show=all">Look at all</Link>
      </EmptyOutbox>
    );
  return (
    <>
      <Section title="Wants your word" list={undecided} />
      <Section title="Leaves by itself" list={{ ...leaving, rows: leaving.rows?.toSorted(byTime) }} />
    </>
  );
}

type DeliveryList = ReturnType<typeof useDeliveryRows>;

function useDeliveryRows(which: DeliveryFilter) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(which);
  return {
    rows: data?.pages.flatMap((page) => page.data),
    hasMore: hasNextPage,
    isFetching: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}

const byTime = (a: Delivery, b: Delivery) => (a.next_attempt_at ?? '').localeCompare(b.next_attempt_at ?? '');

function EmptyOutbox({ description, children }: { description: string; children: ReactNode }) {
  return (
    <div className="-mx-4">
      <EmptyState description={description}>
        <Button variant="outline" asChild>
          {children}
        </Button>
      </EmptyState>
    </div>
  );
}

function Section({ title, list }: { title: string; list: DeliveryList }) {
  return list.rows?.length ? (
    <section className="mt-5 first-of-type:mt-3">
      <h2 className="font-medium text-muted text-small">
        {title}{' '}
        <span className="tabular-nums">
          {list.rows.length}
          {list.hasMore ? ' and more' : ''}
        </span>
      </h2>
      <Rows list={list} />
    </section>
  ) : null;
}

function Rows({ list: { rows, hasMore, isFetching, more } }: { list: DeliveryList }) {
  return rows === undefined ? null : (
    <>
      <ul className="mt-2 divide-y border-y">
        {rows.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      {hasMore ? (
        <div className="flex justify-center py-3">
          <Button variant="outline" disabled={isFetching} onClick={more}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}
