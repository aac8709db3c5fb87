'use client';
import { useTranslations } from 'use-intl';
import { useGettingStarted } from '../data/getting-started.ts';
import { SampleTickets } from '../samples/sample-tickets.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { Checklist, StepCount } from './checklist.tsx';
import { useDismissal } from './use-dismissal.ts';

/** The first steps at this desk, on a page of their own. */
export function GettingStartedPage() {
  const t = useTranslations('gettingStarted');
  const { user } = useAppContext();
  const data = useGettingStarted();
  const { dismiss, resume } = useDismissal();
  if (!data) return null;
  const forAll = user.role === 'admin' && user.reachesAll;
  return (
    <PageLayout
      title={t('title')}
      description={
        <>
          {t('description')} <StepCount data={data} />
        </>
      }
      actions={
        data.done && !data.dismissed ? null : (
          <Button variant="quiet" onClick={() => void (data.dismissed ? resume() : dismiss())}>
            {t(data.dismissed ? 'resume' : forAll ? 'dismissForAll' : 'dismiss')}
          </Button>
        )
      }
    >
      <Checklist data={data} level="h2" />
      <SampleTickets level="h2" />
      {data.dismissed ? <p className="mt-4 text-muted">{t('dismissed')}</p> : null}
      {data.done ? <p className="mt-4 text-muted">{t('allDone')}</p> : null}
    </PageLayout>
  );
}
