'use client';
import { Check, ChevronRight, X } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import type { Run, Step } from '#lib/assistant/schema.ts';
import type { Locale } from '#locales/locale.ts';
import { isLive, stepLabel } from '../labels/steps.ts';
import { useTold } from '../labels/told.ts';
import { cn } from '../ui/cn.ts';

type StepListProps = { run: Run; isWaiting: boolean; showThoughts?: boolean };

/** What the assistant does, a plain verb a line; each line opens for its detail. */
export function StepList({ run, isWaiting, showThoughts = false }: StepListProps) {
  const t = useTranslations('run.steps');
  const steps = (run.steps ?? []).filter(
    (step) => showThoughts || step.kind !== 'model' || step.status !== 'done',
  );
  return (
    <ol className="flex flex-col" aria-live={isLive(run) ? 'polite' : undefined}>
      <Line mark="done">{t('received')}</Line>
      {run.started_at ? <Line mark="done">{t('read')}</Line> : null}
      {steps.map((step) => (
        <StepLine key={step.seq} step={step} />
      ))}
      {steps.at(-1)?.name === 'reply_to_inbox' && steps.at(-1)?.status === 'done' ? (
        <Line mark="done">{t('checked')}</Line>
      ) : null}
      <LastLine run={run} isWaiting={isWaiting} />
    </ol>
  );
}

function StepLine({ step }: { step: Step }) {
  const { verb, detail } = stepLabel(useTranslations('run'), step, useTold());
  return (
    <li className="animate-appear">
      <details className="group">
        <summary className="-mx-1 flex list-none items-start gap-2 rounded-md px-1 py-0.5 hover:bg-hover pointer-coarse:py-2 [&::-webkit-details-marker]:hidden">
          <StepMark kind={step.status === 'done' ? 'done' : step.status === 'failed' ? 'failed' : 'going'} />
          <span className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere] group-open:line-clamp-none">
            {verb}
            {detail ? <span className="text-muted">: {detail}</span> : null}
          </span>
          <ChevronRight
            aria-hidden
            className="mt-1 size-3 shrink-0 text-muted opacity-0 transition-[opacity,transform] duration-100 group-open:rotate-90 group-open:opacity-100 group-hover:opacity-100"
          />
        </summary>
        <StepDetail step={step} />
      </details>
    </li>
  );
}

export function StepDetail({ step }: { step: Step }) {
  const t = useTranslations('run.steps');
  return (
    <dl className="mt-1 mb-2 ml-[7px] flex flex-col gap-1.5 border-l pl-3 text-small">
      {(['input', 'output'] as const).map((side) =>
        step[side] === null || step[side] === undefined ? null : (
          <div key={side}>
            <dt className="text-muted">{t(side)}</dt>
            <dd>
              <pre className="max-h-56 overflow-auto whitespace-pre-wrap font-mono text-tiny [overflow-wrap:anywhere]">
                {formatValue(step[side])}
              </pre>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function LastLine({ run, isWaiting }: { run: Run; isWaiting: boolean }) {
  const t = useTranslations('run');
  const tell = useTold();
  const locale = useLocale();
  const { status, error, outcome_told: outcome } = run;
  const fault = error ? tell({ ...error, text: error.words }) : null;
  if (status === 'queued') return <Line mark="going">{t('steps.starting')}</Line>;
  if (status === 'running') return null;
  if (status === 'waiting')
    return (
      <Line mark="waits">
        {error
          ? t('steps.waitingForModelBecause', { reason: error.server_words ?? fault ?? error.words })
          : t('steps.waitingForModel')}
      </Line>
    );
  if (status === 'failed') return <Line mark="failed">{fault ?? t('status.failed')}</Line>;
  if (status === 'finished' && isWaiting) return <Line mark="waits">{t('steps.waitingForYou')}</Line>;
  if (status === 'finished' && run.steps?.length && run.steps.at(-1)?.kind !== 'model') return null;
  return (
    <Line mark={status === 'finished' ? 'done' : 'stopped'}>
      {outcome ? asStep(tell(outcome), locale) : t(`status.${status}`)}
    </Line>
  );
}

/** A sentence as the other lines are written; German ones may begin with a noun. */
function asStep(sentence: string, locale: Locale) {
  const line = sentence.replace(/\.$/, '');
  return locale === 'en' ? line.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : line;
}

type MarkKind = 'done' | 'failed' | 'going' | 'waits' | 'stopped';

function Line({ mark, children }: { mark: MarkKind; children: string }) {
  return (
    <li className="flex items-start gap-2 py-0.5">
      <StepMark kind={mark} />
      <span className={cn('min-w-0 [overflow-wrap:anywhere]', mark === 'waits' ? 'font-medium' : '')}>
        {children}
      </span>
    </li>
  );
}

function StepMark({ kind }: { kind: MarkKind }) {
  const box = 'mt-[3px] size-3.5 shrink-0';
  if (kind === 'done') return <Check aria-hidden className={cn(box, 'stroke-[1.75] text-muted')} />;
  if (kind === 'failed') return <X aria-hidden className={cn(box, 'stroke-[1.75] text-red')} />;
  return (
    <svg
      viewBox="0 0 14 14"
      aria-hidden
      className={cn(
        box,
        kind === 'waits' ? 'text-text' : 'text-muted',
        kind === 'going' ? 'animate-pulse' : '',
      )}
    >
      <circle cx="7" cy="7" r="2.5" fill="currentColor" />
    </svg>
  );
}

function formatValue(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return text.length > 20_000 ? `${text.slice(0, 20_000)}\n…` : text;
}
