import { useTranslations } from 'use-intl';
import type { Report } from '#lib/desk/reports/schema.ts';
import { useReportWords, useRunsCost } from './use-report-words.ts';

type Figure = { name: string; value: string; change: string; detail?: string };

/** The figures that one looks at first, each with how it was in the period before. */
export function KeyFigures({ report }: { report: Report }) {
  const t = useTranslations('reports');
  const figures = useFigures(report);
  return (
    <section aria-label={t('keyFigures')}>
      <dl className="mb-8 grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-4">
        {figures.map(({ name, value, change, detail }) => (
          <div key={name} className="min-w-0">
            <dt className="text-muted text-small">{name}</dt>
            <dd>
              <span className="block font-semibold text-title tabular-nums">{value}</span>
              <span className="block text-muted text-small">{change}</span>
              {detail ? <span className="block text-muted text-small">{detail}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useFigures({ totals: now, totals_before: before }: Report): Figure[] {
  const t = useTranslations('reports');
  const words = useReportWords();
  const cost = useRunsCost();
  const change = (a: number | null, b: number | null, say: (amount: number) => string) => {
    if (a === null || b === null) return t('noBefore');
    if (a === b) return t('same');
    return a > b ? t('more', { amount: say(a - b) }) : t('less', { amount: say(b - a) });
  };
  const counted = (name: string, a: number | null, b: number | null) => ({
    name,
    value: words.count(a),
    change: change(a, b, words.count),
  });
  const timed = (name: string, a: typeof now.resolutions, b: typeof now.resolutions) => ({
    name,
    value: words.time(a.median_seconds),
    change: change(a.median_seconds, b.median_seconds, words.time),
    ...(a.p90_seconds === null ? {} : { detail: t('p90', { time: words.time(a.p90_seconds) }) }),
  });
  const { accepted, proposed } = now.drafts;
  const inTime = (kind: keyof typeof now.sla) => {
    const [{ count, met }, past] = [now.sla[kind], before.sla[kind]];
    if (count + past.count === 0) return [];
    const change = `${t('inTimeOf', { met, count })} · ${t('columns.before')}: ${words.share(past.met, past.count)}`;
    return [{ name: t(`inTime.${kind}`), value: words.share(met, count), change }];
  };
  const satisfaction = () => {
    const [{ asked, answered, good }, past] = [now.ratings, before.ratings];
    if (asked + past.asked === 0) return [];
    const change = `${t('inTimeOf', { met: good, count: answered })} · ${t('columns.before')}: ${words.share(past.good, past.answered)}`;
    const detail = t('answeredOf', { answered, asked });
    return [{ name: t('satisfaction'), value: words.share(good, answered), change, detail }];
  };
  return [
    counted(t('arrivals'), now.arrivals, before.arrivals),
    counted(t('backlog'), now.backlog, before.backlog),
    timed(t('firstAnswer'), now.first_answers, before.first_answers),
    timed(t('resolution'), now.resolutions, before.resolutions),
    ...inTime('first_answer'),
    ...inTime('resolution'),
    ...satisfaction(),
    counted(t('replies'), now.replies, before.replies),
    {
      name: t('accepted'),
      value: words.share(accepted, proposed),
      change: t('draftsOf', { accepted, proposed }),
    },
    {
      name: t('cost'),
      value: cost(now.runs),
      change: `${t('columns.before')}: ${cost(before.runs)}`,
      ...(now.runs.runs_of_unknown_cost > 0
        ? { detail: t('unknownCost', { count: now.runs.runs_of_unknown_cost }) }
        : {}),
    },
  ];
}
