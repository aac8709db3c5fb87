'use client';
import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { GettingStarted, GettingStartedStep } from '#lib/desk/getting-started/schema.ts';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { FirstMail } from './first-mail.tsx';
import { placeOfStep } from './step-places.ts';
import { StepState } from './step-state.tsx';

/** The first steps, each with what there is of it and one way to its place. `level` is that of their headings. */
export function Checklist({ data, level }: { data: GettingStarted; level: 'h2' | 'h3' }) {
  const next = data.steps.find((step) => !step.done && !awaitsMail(step));
  return (
    <ol className="divide-y border-y">
      {data.steps.map((step) => (
        <StepItem key={step.step} step={step} isNext={step === next} level={level} />
      ))}
    </ol>
  );
}

/** Its act is to write a mail, which is done elsewhere. */
const awaitsMail = (step: GettingStartedStep) => step.step === 'mail' && step.address !== null;

/** How many of the steps are done, told as they are. */
export function StepCount({ data: { steps } }: { data: GettingStarted }) {
  const t = useTranslations('gettingStarted');
  const done = steps.filter((step) => step.done).length;
  return (
    <span role="status" className="tabular-nums">
      {t('count', { done, total: steps.length })}
    </span>
  );
}

type StepItemProps = { step: GettingStartedStep; isNext: boolean; level: 'h2' | 'h3' };

function StepItem({ step, isNext, level: Heading }: StepItemProps) {
  const t = useTranslations('gettingStarted');
  const place = placeOfStep(step);
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 py-4">
      <Mark done={step.done} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2.5 sm:flex-nowrap">
        <div className="min-w-0 flex-1 basis-64">
          <Heading className={step.done ? 'font-medium text-muted' : 'font-medium'}>
            {t(`titles.${step.step}`)}
            <span className="sr-only"> {t(step.done ? 'done' : 'toDo')}</span>
          </Heading>
          <div className="mt-0.5 max-w-[60ch] text-muted [overflow-wrap:anywhere]">
            {step.step === 'mail' ? <FirstMail step={step} /> : <StepState step={step} />}
          </div>
        </div>
        <StepLink href={place.href} isNext={isNext}>
          {t(`acts.${place.act}`)}
        </StepLink>
      </div>
    </li>
  );
}

function Mark({ done }: { done: boolean }) {
  return done ? (
    <Check aria-hidden className="icon mt-0.5 text-text" />
  ) : (
    <Circle aria-hidden className="icon mt-0.5 text-muted" />
  );
}

function StepLink({ href, isNext, children }: { href: string; isNext: boolean; children: ReactNode }) {
  return (
    <Button variant={isNext ? 'primary' : 'outline'} asChild>
      <Link href={href}>{children}</Link>
    </Button>
  );
}
