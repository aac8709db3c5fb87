'use client';
import type { Run, Step } from '#lib/assistant/schema.ts';
import { useRun } from '../data/tickets.ts';
import { costLabel, isLive, runSourceLabels, runStatusLabels, stepLabel } from '../labels/steps.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { StepDetail } from './step-list.tsx';
import { useRunActions } from './use-run-actions.ts';

/** One run from end to end: what it was given, what came back, what it cost. */
export function RunPage({ id }: { id: string }) {
  const { data: run } = useRun(id);
  if (!run) return null;
  return (
    <PageLayout
      title={`${run.assistant_name}, ${runStatusLabels[run.status]}`}
      description={
        <>
          {runSourceLabels[run.source]},{' '}
          <Link
            href={`/tickets/${run.ticket_number}`}
            className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
          >
            ticket #{run.ticket_number}
          </Link>
          . {run.outcome}
        </>
      }
      actions={<RunActions run={run} />}
    >
      {run.error ? (
        <p role="alert" className="mb-5 rounded-md bg-red-ground px-3 py-2.5 text-red">
          {run.error.words}
          {run.error.server_words ? (
            <span className="mt-1 block text-small [overflow-wrap:anywhere]">
              The server said{run.error.status ? ` (${run.error.status})` : ''}: {run.error.server_words}
            </span>
          ) : null}
        </p>
      ) : null}
      <RunFacts run={run} />
      <h2 className="mt-8 mb-2 text-muted text-small">Steps</h2>
      {run.steps?.length ? (
        <ol className="divide-y border-y">
          {run.steps.map((step) => (
            <StepRow key={step.seq} step={step} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">{isLive(run) ? 'No step yet.' : 'It took no step.'}</p>
      )}
    </PageLayout>
  );
}

function RunActions({ run }: { run: Run }) {
  const { user } = useAppContext();
  const { stop, resume } = useRunActions(run);
  if (user.role === 'viewer') return null;
  if (isLive(run)) {
    return (
      <Button variant="outline" onClick={stop}>
        Stop it
      </Button>
    );
  }
  return run.status === 'failed' || run.status === 'cancelled' ? (
    <Button variant="outline" onClick={resume}>
      Set it going again
    </Button>
  ) : null;
}

function RunFacts({ run }: { run: Run }) {
  const facts: [string, React.ReactNode][] = [
    ['Model', run.model],
    ['Began', run.started_at ? <DateTime key="began" at={run.started_at} /> : null],
    ['Took', durationLabel(run.started_at, run.finished_at)],
    ['Attempt', run.attempt > 1 ? `${run.attempt} of 3` : null],
    [
      'Tokens',
      `${run.tokens_in.toLocaleString('en')} in${run.tokens_cached ? `, ${run.tokens_cached.toLocaleString('en')} of them cached` : ''}, ${run.tokens_out.toLocaleString('en')} out`,
    ],
    ['Cost', costLabel(run.cost_micros)],
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
  const { verb, detail } = stepLabel(step);
  const used =
    step.tokens_in === null
      ? null
      : `${step.tokens_in.toLocaleString('en')} in, ${(step.tokens_out ?? 0).toLocaleString('en')} out`;
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

function durationLabel(from: string | null, to: string | null): string | null {
  if (!from || !to) return null;
  const ms = Date.parse(to) - Date.parse(from);
  if (ms < 1000) return `${Math.max(0, ms)} ms`;
  return ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
