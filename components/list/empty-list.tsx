'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStepsLeft } from '../data/getting-started.ts';
import { useMailboxes } from '../data/reference.ts';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';

export function EmptyList({ route }: { route: ListRoute }) {
  const t = useTranslations('list.empty');
  const mailboxes = useMailboxes();
  const [mailbox] = mailboxes;
  const stepsLeft = useStepsLeft();
  const narrowed = Object.keys(route.filters).some((name) => name !== 'sort');
  if (narrowed) {
    return (
      <EmptyState description={t('noMatch')}>
        <Button variant="outline" asChild>
          <Link href={listRouteHref({ ...route, filters: {}, number: null })}>{t('clear')}</Link>
        </Button>
      </EmptyState>
    );
  }
  if (route.status === 'snoozed') return <EmptyState description={t('snoozed')} />;
  if (route.status === 'closed') return <EmptyState description={t('closed')} />;
  return (
    <EmptyState
      description={
        mailbox
          ? mailboxes.length === 1
            ? t('openIn', { address: mailbox.address })
            : t('open')
          : t('noMailbox')
      }
    >
      <Button variant="outline" asChild>
        {stepsLeft > 0 ? (
          <Link href="/getting-started">{t('firstSteps')}</Link>
        ) : mailbox ? (
          <Link href={listRouteHref({ ...route, status: 'all', number: null })}>{t('all')}</Link>
        ) : (
          <Link href="/settings">{t('createMailbox')}</Link>
        )}
      </Button>
    </EmptyState>
  );
}

/** Never a blank: one sentence, one act. */
export function EmptyState({ description, children }: { description: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-6">
      <p className="max-w-64 text-muted">{description}</p>
      {children}
    </div>
  );
}
