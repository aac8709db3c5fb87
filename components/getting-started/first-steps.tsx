'use client';
import { useTranslations } from 'use-intl';
import type { GettingStarted } from '#lib/desk/getting-started/schema.ts';
import { SampleTickets } from '../samples/sample-tickets.tsx';
import { Checklist, StepCount } from './checklist.tsx';

/** The first steps, where a ticket would stand, at a desk to which nobody has written yet. */
export function FirstSteps({ data }: { data: GettingStarted }) {
  const t = useTranslations('gettingStarted');
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto w-full max-w-[46rem] px-8 py-10">
        <h2 className="font-semibold text-title tracking-[-0.012em]">{t('title')}</h2>
        <p className="mt-1 mb-5 text-muted">
          {t('description')} <StepCount data={data} />
        </p>
        <Checklist data={data} level="h3" />
        <SampleTickets level="h3" />
      </div>
    </div>
  );
}
