import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintMetric } from '#test/operations/lint-metric.ts';
import { metricNamesOf } from '#test/operations/promql-names.ts';
import { metricCatalogue } from './series.ts';

const catalogue = metricCatalogue();
/** A histogram is told as three series. */
const known = new Map(
  catalogue.flatMap(({ name, type, labels }) =>
    type === 'histogram'
      ? [
          [`${name}_bucket`, [...labels, 'le']],
          [`${name}_sum`, [...labels]],
          [`${name}_count`, [...labels]],
        ]
      : [[name, [...labels]]],
  ) as [string, string[]][],
);

test('each metric has help, a name and labels as Prometheus wants them', () => {
  expect(catalogue.flatMap(lintMetric)).toEqual([]);
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
});

test('what breaks the rules of naming is found', () => {
  const faults = (name: string, type: 'gauge' | 'counter' = 'gauge', labels: string[] = []) =>
    lintMetric({ name, type, help: 'Something.', labels }).length;
  expect(faults('countersign_mail_total')).toBe(1);
  expect(faults('countersign_mail', 'counter')).toBe(1);
  expect(faults('countersign_age_ms')).toBe(1);
  expect(faults('countersign_age_minutes')).toBe(1);
  expect(faults('countersign_sizeBytes')).toBe(1);
  expect(faults('countersign_seconds_of_age')).toBe(1);
  expect(faults('countersign_mail', 'gauge', ['le'])).toBe(1);
  expect(lintMetric({ name: 'countersign_mail', type: 'gauge', help: '', labels: [] })).toHaveLength(1);
});

test('docs/operations.md lists each metric with its type, its labels and its help', async () => {
  const rows = (await readFile('docs/operations.md', 'utf8')).match(/^\| `countersign_.*$/gm) ?? [];
  const expected = catalogue.map(({ name, type, labels, help }) => {
    const named = labels.map((label) => `\`${label}\``).join(', ') || '–';
    return `| \`${name}\` | ${type} | ${named} | ${help} |`;
  });
  expect(rows).toEqual(expected);
});

test('the dashboard asks only for metrics and labels that there are', async () => {
  const dashboard = JSON.parse(await readFile('docs/grafana-dashboard.json', 'utf8'));
  const expressions: string[] = dashboard.panels.flatMap(
    ({ targets = [] }: { targets?: { expr: string }[] }) => targets.map(({ expr }) => expr),
  );
  expect(expressions.length).toBeGreaterThan(15);
  expect(expressions.flatMap(unknownNames)).toEqual([]);
});

test('the alerts ask only for metrics and labels that there are, and say what to do', async () => {
  const { groups } = parse(await readFile('docs/alerts.yml', 'utf8')) as {
    groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
  };
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(8);
  expect(rules.flatMap(({ expr }) => unknownNames(expr))).toEqual([]);
  for (const { alert, annotations } of rules)
    expect(Object.keys(annotations), alert).toEqual(['summary', 'description']);
});

function unknownNames(expression: string): string[] {
  return metricNamesOf(expression).flatMap(({ name, labels }) => {
    const has = known.get(name);
    if (!has) return [`${name} in ${expression}`];
    return labels.filter((label) => !has.includes(label)).map((label) => `${name}{${label}}`);
  });
}
