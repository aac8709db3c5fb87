import { scaleBand, scaleLinear } from '@visx/scale';
import { AreaClosed, Bar, LinePath } from '@visx/shape';
import { useTranslations } from 'use-intl';
import { useReportWords } from './use-report-words.ts';
import { useWidth } from './use-width.ts';

type Point = { day: string; value: number | null };
type DayChartProps = { label: string; shape: 'bars' | 'line'; points: Point[] };

const height = 168;
const margin = { top: 8, right: 4, bottom: 20, left: 36 };
/** Room for one day’s name under the chart, in pixels. */
const labelWidth = 56;

/** A figure of each day, as bars or as a line that ends where the future begins. */
export function DayChart({ label, shape, points }: DayChartProps) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const { ref, width } = useWidth(480);
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  const most = Math.max(1, ...known.map(({ value }) => value));
  const inner = Math.max(1, width - margin.left - margin.right);
  const x = scaleBand({ domain: points.map(({ day }) => day), range: [0, inner], padding: 0.2 });
  const y = scaleLinear({ domain: [0, most], range: [height - margin.top - margin.bottom, 0], nice: true });
  const ticks = y.ticks(4).filter(Number.isInteger);
  const every = Math.ceil((points.length * labelWidth) / inner);
  const middle = (day: string) => (x(day) ?? 0) + x.bandwidth() / 2;
  const floor = y(0);
  return (
    <div ref={ref} className="overflow-hidden">
      <svg role="img" aria-label={label} width={width} height={height} className="block">
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line x2={inner} className="stroke-line" />
              <text x={-8} dy="0.32em" textAnchor="end" className="fill-muted text-tiny tabular-nums">
                {words.count(tick)}
              </text>
            </g>
          ))}
          {points.map(({ day }, at) =>
            at % every === 0 ? (
              <text
                key={day}
                x={middle(day)}
                y={floor + 16}
                textAnchor="middle"
                className="fill-muted text-tiny"
              >
                {words.day(day)}
              </text>
            ) : null,
          )}
          {shape === 'bars' ? null : (
            <>
              <AreaClosed
                data={known}
                x={({ day }) => middle(day)}
                y={({ value }) => y(value)}
                yScale={y}
                className="fill-text/8"
              />
              <LinePath
                data={known}
                x={({ day }) => middle(day)}
                y={({ value }) => y(value)}
                className="stroke-text"
                strokeWidth={1.5}
              />
              {known.length === 1
                ? known.map(({ day, value }) => (
                    <circle key={day} cx={middle(day)} cy={y(value)} r={4} className="fill-text" />
                  ))
                : null}
            </>
          )}
          {known.map(({ day, value }) => (
            <Bar
              key={day}
              x={x(day)}
              y={shape === 'bars' ? y(value) : 0}
              width={x.bandwidth()}
              height={shape === 'bars' ? floor - y(value) : floor}
              className={
                shape === 'bars' ? 'fill-muted hover:fill-text' : 'fill-transparent hover:fill-text/5'
              }
            >
              <title>{t('onDay', { day: words.fullDay(day), count: value })}</title>
            </Bar>
          ))}
        </g>
      </svg>
    </div>
  );
}
