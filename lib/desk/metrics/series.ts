import { counters, histograms } from '#lib/platform/counter-catalogue.ts';
import { gauges, smtpRefusalsCounter } from './gauge-catalogue.ts';

type Labels = Record<string, string>;

/** One metric as it is told; a histogram's values name their own series (`…_bucket`, `…_sum`, `…_count`). */
export type MetricSeries = {
  name: string;
  help: string;
  type: 'gauge' | 'counter' | 'histogram';
  values: { labels: Labels; value: number; metricName?: string }[];
};
export type KeptCount = { name: string; labels: string; value: number };

/** Every metric there is, for its documents and the tests of what names one. */
export function metricCatalogue(): (Omit<MetricSeries, 'values'> & { labels: readonly string[] })[] {
  return [
    ...Object.entries(gauges).map(([name, rest]) => ({ name, type: 'gauge' as const, ...rest })),
    { type: 'counter', ...smtpRefusalsCounter },
    ...Object.entries(counters).map(([name, rest]) => ({ name, type: 'counter' as const, ...rest })),
    ...Object.entries(histograms).map(([name, { help, labels }]) => ({
      name,
      type: 'histogram' as const,
      help,
      labels,
    })),
  ];
}

/** The counters and histograms out of what the processes stored. */
export function keptSeries(rows: KeptCount[]): MetricSeries[] {
  const of = (name: string) =>
    rows
      .filter((row) => row.name === name)
      .map(({ labels, value }) => ({ labels: JSON.parse(labels) as Labels, value }));
  return [
    ...Object.entries(counters).map(([name, { help }]) => ({
      name,
      help,
      type: 'counter' as const,
      values: of(name),
    })),
    ...Object.entries(histograms).map(([name, { help, buckets }]) => ({
      name,
      help,
      type: 'histogram' as const,
      values: histogramValues(name, buckets, { counts: of(`${name}_bucket`), sums: of(`${name}_sum`) }),
    })),
  ];
}

/** Buckets are kept apart and told summed up, as Prometheus reads them. */
function histogramValues(
  name: string,
  buckets: readonly number[],
  { counts, sums }: Record<'counts' | 'sums', MetricSeries['values']>,
): MetricSeries['values'] {
  const limits = [...buckets.map(String), '+Inf'];
  const counted = new Map(counts.map(({ labels, value }) => [keyOf(labels), value]));
  return sums.flatMap(({ labels, value }) => {
    let sum = 0;
    const cumulative = limits.map((le) => {
      sum += counted.get(keyOf({ ...labels, le })) ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: sum };
    });
    return [
      ...cumulative,
      { metricName: `${name}_sum`, labels, value },
      { metricName: `${name}_count`, labels, value: sum },
    ];
  });
}

const keyOf = (labels: Labels) => JSON.stringify(Object.entries(labels).sort());
