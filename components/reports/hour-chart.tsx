import { scaleBand, scaleSqrt } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useTranslations } from 'use-intl';
import type { Report } from '#lib/desk/reports/schema.ts';
import { useReportWords } from './use-report-words.ts';
import { useWidth } from './use-width.ts';

const rowHeight = 22;
const margin = { bottom: 20, left: 36 };

/** The hours of a week: the more arrived, the darker. Lightness alone tells it, so that no eye for colours is needed. */
export function HourChart({ label, hours }: { label: string; hours: Report['hours'] }) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const { ref, width } = useWidth(480);
  const most = Math.max(1, ...hours.map(({ arrivals }) => arrivals));
  const inner = Math.max(1, width - margin.left);
  const x = scaleBand({
    domain: Array.from({ length: 24 }, (_, hour) => hour),
    range: [0, inner],
    padding: 0.1,
  });
  const y = scaleBand({ domain: [1, 2, 3, 4, 5, 6, 7], range: [0, 7 * rowHeight], padding: 0.1 });
  const shade = scaleSqrt({ domain: [0, most], range: [0.06, 0.85] });
  return (
    <div ref={ref} className="overflow-hidden">
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={7 * rowHeight + margin.bottom}
        className="block"
      >
        <g transform={`translate(${margin.left} 0)`}>
          {y.domain().map((weekday) => (
            <text
              key={weekday}
              x={-8}
              y={(y(weekday) ?? 0) + y.bandwidth() / 2}
              dy="0.32em"
              textAnchor="end"
              className="fill-muted text-tiny"
            >
              {words.weekday(weekday)}
            </text>
          ))}
          {[0, 6, 12, 18].map((hour) => (
            <text key={hour} x={x(hour)} y={7 * rowHeight + 14} className="fill-muted text-tiny tabular-nums">
              {hour}:00
            </text>
          ))}
          {hours.map(({ weekday, hour, arrivals }) => (
            <Bar
              key={`${weekday} ${hour}`}
              x={x(hour)}
              y={y(weekday)}
              width={x.bandwidth()}
              height={y.bandwidth()}
              rx={2}
              className="fill-text"
              fillOpacity={shade(arrivals)}
            >
              <title>
                {t('atHour', { day: words.weekday(weekday), hour: String(hour), count: arrivals })}
              </title>
            </Bar>
          ))}
        </g>
      </svg>
    </div>
  );
}
