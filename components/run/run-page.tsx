'use client';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Run, Step } from '#lib/assistant/schema.ts';
import { useRun } from '../data/tickets.ts';
import { isLive, stepLabel } from '../labels/steps.ts';
import { useTold } from '../labels/told.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { StepDetail } from './step-list.tsx';
import { useCostLabel } from './use-cost-label.ts';
import { useRunActions } from './use-run-actions.ts';

/** One run from end to end: what it was given, what came back, what it cost. */
export function RunPage({ id }: { id: string }) {
  const t = useTranslations();
  const tell = useTold();
  const { data: run } = useRun(id);
  if (!run) return null;
  const ticket = (chunks: ReactNode) => (
    <Link
      href={`/tickets/${run.ticket_number}`}
      className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
    >
      {chunks}
    </Link>
  );
  return (
    <PageLayout
      title={t('runs.run.title', { assistant: run.assistant_name, status: t(`run.status.${run.status}`) })}
      description={
        <>
          {t.rich('runs.run.origin', {
            source: t(`runs.source.${run.source}`),
            number: String(run.ticket_number),
            ticket,
          })}{' '}
          {run.outcome_told ? tell(run.outcome_told) : null}
        </>
      }
      actions={<RunActions run={run} />}
    >
      {run.error ? (
        <p role="alert" className="mb-5 rounded-md bg-red-ground px-3 py-2.5 text-red">
          {tell({ ...run.error, text: run.error.words })}
          <ServerResponse error={run.error} />
        </p>
      ) : null}
      <RunFacts run={run} />
      <h2 className="mt-8 mb-2 text-muted text-small">{t('runs.run.steps')}</h2>
      {run.steps?.length ? (
        <ol className="divide-y border-y">
          {run.steps.map((step) => (
            <StepRow key={step.seq} step={step} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t(isLive(run) ? 'runs.run.noStepsYet' : 'runs.run.noSteps')}</p>
      )}
    </PageLayout>
  );
}

function ServerResponse({ error: { server_words: response, status } }: { error: NonNullable<Run['error']> }) {
  const t = useTranslations('runs.run');
  if (!response) return null;
  return (
    <span className="mt-1 block text-small [overflow-wrap:anywhere]">
      {status ? t('responseStatus', { status: String(status), response }) : t('response', { response })}
    </span>
  );
}

function RunActions({ run }: { run: Run }) {
  const t = useTranslations();
  const { user } = useAppContext();
  const { stop, resume } = useRunActions(run);
  if (user.role === 'viewer') return null;
  if (isLive(run)) {
    return (
      <Button variant="outline" onClick={stop}>
        {t('run.stop')}
      </Button>
    );
  }
  return run.status === 'failed' || run.status === 'cancelled' ? (
    <Button variant="outline" onClick={resume}>
      {t('runs.run.resume')}
    </Button>
  ) : null;
}

function RunFacts({ run }: { run: Run }) {
  const t = useTranslations('runs.run');
  const costLabel = useCostLabel();
  const durationLabel = useDurationLabel();
  const facts: [string, ReactNode][] = [
    [t('model'), run.model],
    [t('started'), run.started_at ? <DateTime key="began" at={run.started_at} /> : null],
    [t('duration'), durationLabel(run.started_at, run.finished_at)],
    [t('attempt'), run.attempt > 1 ? t('attemptOf', { attempt: run.attempt, max: 3 }) : null],
    [
      t('tokens'),
      t('tokenCounts', { input: run.tokens_in, cached: run.tokens_cached, output: run.tokens_out }),
    ],
    [t('cost'), costLabel(run.cost_micros)],
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt className="text-muted text-small">{name}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function StepRow({ step }: { step: Step }) {
  const t = useTranslations();
  const durationLabel = useDurationLabel();
  const { verb, detail } = stepLabel(useTranslations('run'), step, useTold());
  const used =
    step.tokens_in === null
      ? null
      : t('runs.run.tokenCounts', { input: step.tokens_in, cached: 0, output: step.tokens_out ?? 0 });
  return (
    <li>
      <details>
        <summary className="flex list-none items-baseline gap-3 py-2 outline-offset-[-2px] hover:bg-hover md:-mx-3 md:rounded-md md:px-3 [&::-webkit-details-marker]:hidden">
          <span className="w-5 shrink-0 text-right text-muted text-small tabular-nums">{step.seq}</span>
          <span className="min-w-0 flex-1 truncate">
            <span className={step.status === 'failed' ? 'text-red' : 'font-medium'}>{verb}</span>
            {detail ? <span className="text-muted">, {detail}</span> : null}
          </span>
          <span className="shrink-0 text-muted text-small tabular-nums max-sm:hidden">{used}</span>
          <span className="w-14 shrink-0 text-right text-muted text-small tabular-nums">
            {durationLabel(step.started_at, step.finished_at)}
          </span>
        </summary>
        <div className="pb-3 pl-4">
          <StepDetail step={step} />
        </div>
      </details>
    </li>
  );
}

function useDurationLabel() {
  const format = useFormatter();
  return (from: string | null, to: string | null): string | null => {
    if (!from || !to) return null;
    const ms = Date.parse(to) - Date.parse(from);
    if (ms < 1000) return `${Math.max(0, ms)} ms`;
    return ms < 90_000
      ? `${format.number(ms / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`
      : `${format.number(Math.round(ms / 60_000))} min`;
  };
}
