'use client';
import type { Run, Step } from '#lib/assistant/schema.ts';
import { useRun } from '../data/tickets.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { costInWords, isLive, runStatusWords, sourceWords, stepWords } from '../words/steps.ts';
import { StepDetail } from './step-list.tsx';
import { useRunActs } from './use-run-acts.ts';

/** One run from end to end: what it was given, what came back, what it cost. */
export function RunPage({ id }: { id: string }) {
  const { data: run } = useRun(id);
  if (!run) return null;
  return (
    <Page
      title={`${run.assistant_name}, ${runStatusWords[run.status]}`}
      says={
        <>
          {sourceWords[run.source]},{' '}
          <Go
            href={`/tickets/${run.ticket_number}`}
            className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
          >
            ticket #{run.ticket_number}
          </Go>
          . {run.outcome}
        </>
      }
      acts={<RunActs run={run} />}
    >
      {run.error ? (
        <p role="alert" className="mb-5 rounded-md bg-red-ground px-3 py-2.5 text-red">
          {run.error}
        </p>
      ) : null}
      <Facts run={run} />
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
    </Page>
  );
}

function RunActs({ run }: { run: Run }) {
  const { user } = useDesk();
  const { stop, resume } = useRunActs(run);
  if (user.role === 'viewer') return null;
  if (isLive(run)) {
    return (
      <Button look="outline" onClick={stop}>
        Stop it
      </Button>
    );
  }
  return run.status === 'failed' || run.status === 'cancelled' ? (
    <Button look="outline" onClick={resume}>
      Set it going again
    </Button>
  ) : null;
}

function Facts({ run }: { run: Run }) {
  const facts: [string, React.ReactNode][] = [
    ['Model', run.model],
    ['Began', run.started_at ? <At key="began" at={run.started_at} /> : null],
    ['Took', took(run.started_at, run.finished_at)],
    ['Attempt', run.attempt > 1 ? `${run.attempt} of 3` : null],
    [
      'Tokens',
      `${run.tokens_in.toLocaleString('en')} in${run.tokens_cached ? `, ${run.tokens_cached.toLocaleString('en')} of them cached` : ''}, ${run.tokens_out.toLocaleString('en')} out`,
    ],
    ['Cost', costInWords(run.cost_micros)],
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
  const { verb, detail } = stepWords(step);
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
            {took(step.started_at, step.finished_at)}
          </span>
        </summary>
        <div className="pb-3 pl-4">
          <StepDetail step={step} />
        </div>
      </details>
    </li>
  );
}

function took(from: string | null, to: string | null): string | null {
  if (!from || !to) return null;
  const ms = Date.parse(to) - Date.parse(from);
  if (ms < 1000) return `${Math.max(0, ms)} ms`;
  return ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
