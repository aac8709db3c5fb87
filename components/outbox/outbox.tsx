'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Delivery } from '#lib/outbound/delivery/schema.ts';
import { type DeliveryFilter, useDeliveries } from '../data/mail-queries.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { DeliveryRow } from './delivery-row.tsx';

/** Every reply on its way out, and what a person must decide. */
export function Outbox({ show }: { show: 'outbox' | 'all' }) {
  const t = useTranslations('outbox');
  return (
    <PageLayout title={t('title')} description={t('description')}>
      <LinkTabs
        label={t('views')}
        tabs={[
          { href: '/outbox', label: t('pending'), current: show === 'outbox' },
          { href: '/outbox?show=all', label: t('all'), current: show === 'all' },
        ]}
      />
      {show === 'all' ? <AllDeliveries /> : <PendingDeliveries />}
    </PageLayout>
  );
}

function AllDeliveries() {
  const t = useTranslations('outbox');
  const all = useDeliveryRows('all');
  if (all.rows?.length === 0)
    return (
      <EmptyOutbox description={t('noneSent')}>
        <Link href="/review">{t('goToReview')}</Link>
      </EmptyOutbox>
    );
  return <Rows list={all} />;
}

/** What needs a person's decision first; then what goes by itself, the next to leave on top. */
function PendingDeliveries() {
  const t = useTranslations('outbox');
  const [undecided, leaving] = standingOnce(useDeliveryRows('undecided'), useDeliveryRows('leaving'));
  if (undecided.rows?.length === 0 && leaving.rows?.length === 0)
    return (
      <EmptyOutbox description={t('nonePending')}>
        <Link href="/outbox?show=all">{t('showAll')}</Link>
      </EmptyOutbox>
    );
  return (
    <>
      <Section title={t('needsDecision')} list={undecided} />
      <Section title={t('automatic')} list={{ ...leaving, rows: leaving.rows?.toSorted(byTime) }} />
    </>
  );
}

type DeliveryList = ReturnType<typeof useDeliveryRows>;

function useDeliveryRows(which: DeliveryFilter) {
  const { data, dataUpdatedAt, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(which);
  return {
    readAt: dataUpdatedAt,
    rows: data?.pages.flatMap((page) => page.data),
    hasMore: hasNextPage,
    isFetching: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}

/** Two lists are read one after the other: what moved between them in the meantime stands in the newer one only. */
function standingOnce(a: DeliveryList, b: DeliveryList): [DeliveryList, DeliveryList] {
  return a.readAt > b.readAt ? [a, without(b, a)] : [without(a, b), b];
}

function without(list: DeliveryList, newer: DeliveryList): DeliveryList {
  const moved = new Set(newer.rows?.map(({ id }) => id));
  return { ...list, rows: list.rows?.filter(({ id }) => !moved.has(id)) };
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
  const t = useTranslations('outbox');
  return list.rows?.length ? (
    <section className="mt-5 first-of-type:mt-3">
      <h2 className="font-medium text-muted text-small">
        {title}{' '}
        <span className="tabular-nums">
          {t('count', { count: list.rows.length, more: String(list.hasMore) })}
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
      <ShowMore list={{ hasNextPage: hasMore, isFetchingNextPage: isFetching, fetchNextPage: more }} />
    </>
  );
}
