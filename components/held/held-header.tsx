'use client';
import { useLedger } from '../data/mail-queries.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

/** The ledger’s sum, and the kinds of mail that is in no ticket. */
export function HeldHeader({ show }: { show: 'held' | 'ignored' | 'blocked' }) {
  return (
    <>
      <LedgerSum />
      <LinkTabs
        label="Which mail"
        className="mt-2 pb-0 text-text"
        tabs={[
          { href: '/held', label: 'Held', current: show === 'held' },
          { href: '/held?show=ignored', label: 'Ignored', current: show === 'ignored' },
          { href: '/held?show=blocked', label: 'Blocked senders', current: show === 'blocked' },
        ]}
      />
    </>
  );
}

function LedgerSum() {
  const { data: sum } = useLedger();
  if (!sum) return <p className="min-h-4.5" />;
  return (
    <p className="tabular-nums">
      {sum.received} received = {sum.filed} filed + {sum.held} held + {sum.ignored} ignored
      {sum.pending > 0 ? ` + ${sum.pending} being read` : ''}
    </p>
  );
}
