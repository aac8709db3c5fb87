import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWidth } from './use-width.ts';

type Outcome = { key: string; name: string; count: number; share: string };

const rowHeight = 28;
const nameWidth = 150;
const figureWidth = 84;

/** How many of each kind: a bar, its name before it and its figures behind. */
export function OutcomeChart({ label, outcomes }: { label: string; outcomes: Outcome[] }) {
  const { ref, width } = useWidth(480);
  const most = Math.max(1, ...outcomes.map(({ count }) => count));
  const x = scaleLinear({ domain: [0, most], range: [0, Math.max(1, width - nameWidth - figureWidth)] });
  return (
    <div ref={ref} className="overflow-hidden">
      <svg role="img" aria-label={label} width={width} height={outcomes.length * rowHeight} className="block">
        {outcomes.map(({ key, name, count, share }, at) => (
          <g key={key} transform={`translate(0 ${at * rowHeight})`}>
            <text y={rowHeight / 2} dy="0.32em" className="fill-text text-small">
              {name}
            </text>
            <Bar
              x={nameWidth}
              y={6}
              width={Math.max(count > 0 ? 2 : 0, x(count))}
              height={rowHeight - 12}
              rx={2}
              className="fill-muted"
            />
            <text
              x={nameWidth + x(count) + 8}
              y={rowHeight / 2}
              dy="0.32em"
              className="fill-muted text-small tabular-nums"
            >
              {count} · {share}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
