'use client';
import { Check, CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DoctorFinding } from '#lib/desk/doctor/finding.ts';
import { useDoctor } from '../data/doctor.ts';
import { useTold } from '../labels/told.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';

/** What comes first is what wants somebody. */
const order = ['failed', 'warning', 'unknown', 'ok'] as const satisfies DoctorFinding['state'][];
const signs = {
  ok: { Icon: Check, tone: 'text-muted' },
  unknown: { Icon: CircleHelp, tone: 'text-muted' },
  warning: { Icon: CircleAlert, tone: 'text-amber' },
  failed: { Icon: TriangleAlert, tone: 'text-red' },
} satisfies Record<DoctorFinding['state'], object>;

/** Looks at everything when asked, and lists what is so and what to do. */
export function Doctor() {
  const t = useTranslations('settings.about');
  const { look, report, isLooking } = useDoctor();
  const findings = order.flatMap((state) => report?.findings.filter((each) => each.state === state) ?? []);
  return (
    <section aria-label={t('doctor')} aria-busy={isLooking} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-muted">{t('doctorIntro')}</p>
        <Button variant="outline" disabled={isLooking} onClick={look}>
          {isLooking ? t('looking') : t(report ? 'lookAgain' : 'look')}
        </Button>
      </div>
      {findings.length > 0 ? (
        <ul className="divide-y border-y">
          {findings.map((finding) => (
            <Row key={`${finding.check} ${finding.what.text}`} finding={finding} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Row({ finding: { check, state, what, todo } }: { finding: DoctorFinding }) {
  const t = useTranslations('settings.about');
  const tell = useTold();
  const { Icon, tone } = signs[state];
  return (
    <li className="flex items-baseline gap-3 py-2.5">
      <Icon
        role="img"
        aria-label={t(`states.${state}`)}
        className={cn('icon shrink-0 translate-y-0.5', tone)}
      />
      <span className="w-36 shrink-0 font-medium max-sm:w-24">{t(`checks.${check}`)}</span>
      <div className="min-w-0 wrap-anywhere">
        <p>{tell(what)}</p>
        {todo ? <p className="text-muted">{tell(todo)}</p> : null}
      </div>
    </li>
  );
}
