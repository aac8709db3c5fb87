type Described = { name: string; type: string; help: string; labels: readonly string[] };

/** Units that Prometheus wants as their base unit. */
const odd =
  /_(ms|millis|milliseconds|micros|microseconds|minutes|hours|days|kb|mb|kilobytes|megabytes|percent)(_|$)/;
const units = ['seconds', 'bytes', 'dollars'];

/** What is wrong with a metric by the rules that `promtool check metrics` has, and those of prometheus.io/docs/practices/naming. */
export function lintMetric({ name, type, help, labels }: Described): string[] {
  const faults: [boolean, string][] = [
    [!/^countersign_[a-z][a-z\d_]*$/.test(name) || name.includes('__'), 'is not in snake case'],
    [!/^\S.*\.$/.test(help), 'has no help, which ends with a full stop'],
    [(type === 'counter') !== name.endsWith('_total'), 'a counter alone ends with _total'],
    [odd.test(name), 'is not in a base unit'],
    [/_(bucket|sum|count)$/.test(name), 'ends as the series of a histogram'],
    [units.some((unit) => unitIsInside(name, unit)), 'has its unit where it is no suffix'],
    [new RegExp(`_${type}(_|$)`).test(name), 'has its type in its name'],
    [type === 'histogram' && !units.some((unit) => name.endsWith(`_${unit}`)), 'has no unit'],
    [labels.some((label) => !/^[a-z][a-z_]*$/.test(label)), 'has a label that is not in snake case'],
    [
      labels.some((label) => ['le', 'quantile', 'job', 'instance'].includes(label)),
      'has a label that Prometheus keeps for itself',
    ],
  ];
  return faults.filter(([is]) => is).map(([, fault]) => `${name} ${fault}`);
}

/** A unit is the last word, or the one before `_total`. */
function unitIsInside(name: string, unit: string): boolean {
  return name.includes(`_${unit}`) && !new RegExp(`_${unit}(_total)?$`).test(name);
}
