'use client';
import { useTranslations } from 'use-intl';
import { useLedger } from '../data/mail-queries.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

/** The ledger’s sum, and the kinds of mail that is in no ticket. */
export function HeldHeader({ show }: { show: 'held' | 'ignored' | 'blocked' }) {
  const t = useTranslations('held');
  return (
    <>
      <LedgerSum />
      <LinkTabs
        label={t('views')}
        className="mt-2 pb-0 text-text"
        tabs={[
          { href: '/held', label: t('tabs.held'), current: show === 'held' },
          { href: '/held?show=ignored', label: t('tabs.ignored'), current: show === 'ignored' },
          { href: '/held?show=blocked', label: t('tabs.blocked'), current: show === 'blocked' },
        ]}
      />
    </>
  );
}

function LedgerSum() {
  const t = useTranslations('held');
  const { data: sum } = useLedger();
  if (!sum) return <p className="min-h-4.5" />;
  const { received, filed, held, ignored, pending } = sum;
  return <p className="tabular-nums">{t('sum', { received, filed, held, ignored, pending })}</p>;
}
