'use client';
import type { Delivery } from '#lib/outbound/shape.ts';
import { useOutbox } from '../data/mail.ts';
import { Nothing } from '../list/empty-list.tsx';
import { Go } from '../shell/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { wantsWord } from '../words/deliveries.ts';
import { DeliveryRow } from './delivery-row.tsx';

/** Every reply on its way out, and what a person must decide. */
export function Outbox({ show }: { show: 'outbox' | 'all' }) {
  const { data: deliveries } = useOutbox(show);
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
      {deliveries === undefined ? null : deliveries.length === 0 ? (
        <div className="-mx-4">
          <Nothing
            says={
              show === 'outbox'
                ? 'Everything has settled. Replies on their way, and those in trouble, stand here.'
                : 'Nothing has been sent yet.'
            }
          >
            <Button look="outline" asChild>
              {show === 'outbox' ? (
                <Go href="/outbox?show=all">Look at all</Go>
              ) : (
                <Go href="/review">Go to review</Go>
              )}
            </Button>
          </Nothing>
        </div>
      ) : (
        <Sections deliveries={deliveries} apart={show === 'outbox'} />
      )}
    </Page>
  );
}

/** What wants a person's word first; then what goes by itself, the next to leave on top. */
function Sections({ deliveries, apart }: { deliveries: Delivery[]; apart: boolean }) {
  if (!apart) return <Rows deliveries={deliveries} />;
  const wanting = deliveries.filter(wantsWord);
  const going = deliveries
    .filter((delivery) => !wantsWord(delivery))
    .toSorted((a, b) => (a.next_attempt_at ?? '').localeCompare(b.next_attempt_at ?? ''));
  return (
    <>
      <Section title="Wants your word" deliveries={wanting} />
      <Section title="Leaves by itself" deliveries={going} />
    </>
  );
}

const Section = ({ title, deliveries }: { title: string; deliveries: Delivery[] }) =>
  deliveries.length === 0 ? null : (
    <section className="mt-5 first-of-type:mt-3">
      <h2 className="font-medium text-muted text-small">
        {title} <span className="tabular-nums">{deliveries.length}</span>
      </h2>
      <Rows deliveries={deliveries} />
    </section>
  );

const Rows = ({ deliveries }: { deliveries: Delivery[] }) => (
  <ul className="mt-2 divide-y border-y">
    {deliveries.map((delivery) => (
      <DeliveryRow key={delivery.id} delivery={delivery} />
    ))}
  </ul>
);
