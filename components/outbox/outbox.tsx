'use client';
import type { ReactNode } from 'react';
import type { Delivery } from '#lib/outbound/delivery/schema.ts';
import { type Deliveries, useDeliveries } from '../data/mail.ts';
import { Nothing } from '../list/empty-list.tsx';
import { Go } from '../shell/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { DeliveryRow } from './delivery-row.tsx';

/** Every reply on its way out, and what a person must decide. */
export function Outbox({ show }: { show: 'outbox' | 'all' }) {
  return (
    <Page
      title="Outbox"
      says="Each reply to each recipient, with the receiving server’s own words. Nothing is sent twice without somebody saying so."
    >
      <LinkTabs
        label="Which deliveries"
        tabs={[
          { href: '/outbox', words: 'Not settled', current: show === 'outbox' },
          { href: '/outbox?show=all', words: 'All', current: show === 'all' },
        ]}
      />
      {show === 'all' ? <All /> : <Unsettled />}
    </Page>
  );
}

function All() {
  const all = useRows('all');
  if (all.rows?.length === 0)
    return (
      <Empty says="Nothing has been sent yet.">
        <Go href="/review">Go to review</Go>
      </Empty>
    );
  return <Rows list={all} />;
}

/** What wants a person's word first; then what goes by itself, the next to leave on top. */
function Unsettled() {
  const [undecided, leaving] = [useRows('undecided'), useRows('leaving')];
  if (undecided.rows?.length === 0 && leaving.rows?.length === 0)
    return (
      <Empty says="Everything has settled. Replies on their way, and those in trouble, stand here.">
        <Go href="/outbox?show=all">Look at all</Go>
      </Empty>
    );
  return (
    <>
      <Section title="Wants your word" list={undecided} />
      <Section title="Leaves by itself" list={{ ...leaving, rows: leaving.rows?.toSorted(byTime) }} />
    </>
  );
}

type List = ReturnType<typeof useRows>;

function useRows(which: Deliveries) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(which);
  return {
    rows: data?.pages.flatMap((page) => page.data),
    hasMore: hasNextPage,
    isFetching: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}

const byTime = (a: Delivery, b: Delivery) => (a.next_attempt_at ?? '').localeCompare(b.next_attempt_at ?? '');

function Empty({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="-mx-4">
      <Nothing says={says}>
        <Button look="outline" asChild>
          {children}
        </Button>
      </Nothing>
    </div>
  );
}

function Section({ title, list }: { title: string; list: List }) {
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

function Rows({ list: { rows, hasMore, isFetching, more } }: { list: List }) {
  return rows === undefined ? null : (
    <>
      <ul className="mt-2 divide-y border-y">
        {rows.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      {hasMore ? (
        <div className="flex justify-center py-3">
          <Button look="outline" disabled={isFetching} onClick={more}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}
