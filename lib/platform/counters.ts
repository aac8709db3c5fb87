import { sql } from 'drizzle-orm';
import type { Database } from '#db/connection.ts';
import { metricCounts } from '#db/schema/index.ts';
import { type CounterName, type HistogramName, histograms } from './counter-catalogue.ts';

type Labels<Name extends string> = Record<Name, string>;
type Store = { counts: Map<string, Map<string, number>>; eventStreams: number };

// On globalThis, because Next bundles each route apart and each bundle would count for itself.
const globals = globalThis as typeof globalThis & { countersignCounters?: Store };

/** More sets of labels than this are counted in none: a name that grows without bound would fill the database. */
const maxSeries = 2_000;

/** Counts `by` more of something, in this process until `storeCounters`. Labels hold ids and codes, never words. */
export function countUp(name: CounterName, labels: Labels<string>, by = 1): void {
  add(name, labels, by);
}

/** Notes how long something took, in seconds, in the buckets of its histogram. */
export function observeSeconds(name: HistogramName, labels: Labels<string>, seconds: number): void {
  const bucket = histograms[name].buckets.find((limit) => seconds <= limit);
  add(`${name}_bucket`, { ...labels, le: bucket === undefined ? '+Inf' : String(bucket) }, 1);
  add(`${name}_sum`, labels, seconds);
}

/** How many event streams this process serves now; `change` is added first. */
export function eventStreams(change = 0): number {
  const store = counters();
  store.eventStreams += change;
  return store.eventStreams;
}

/**
 * Adds what this process has counted since the last call to the database, where all processes' counts are summed.
 * @throws whatever the database does; nothing is lost.
 */
export async function storeCounters({ db }: { db: Database }): Promise<void> {
  const store = counters();
  const { counts } = store;
  store.counts = new Map();
  const rows = [...counts].flatMap(([name, series]) =>
    [...series].map(([labels, value]) => ({ name, labels, value })),
  );
  if (rows.length === 0) return;
  // In one order, so that two processes never wait for each other.
  rows.sort((a, b) => (a.name + a.labels < b.name + b.labels ? -1 : 1));
  try {
    await db
      .insert(metricCounts)
      .values(rows)
      .onConflictDoUpdate({
        target: [metricCounts.name, metricCounts.labels],
        set: { value: sql`${metricCounts.value} + excluded.value` },
      });
  } catch (error) {
    for (const { name, labels, value } of rows) addTo(name, labels, value);
    throw error;
  }
}

/** Stores counters from time to time, for a process without a schedule. @returns what ends it. */
export function storeCountersEvery(ms: number, open: () => Promise<{ db: Database }>): () => void {
  const timer = setInterval(() => {
    void open()
      .then(storeCounters)
      .catch(() => {});
  }, ms).unref();
  return () => clearInterval(timer);
}

function add(name: string, labels: Labels<string>, by: number): void {
  addTo(name, JSON.stringify(Object.fromEntries(Object.entries(labels).sort())), by);
}

function addTo(name: string, labels: string, by: number): void {
  const { counts } = counters();
  const series = counts.get(name) ?? new Map<string, number>();
  counts.set(name, series);
  const known = series.get(labels);
  if (known !== undefined || series.size < maxSeries) series.set(labels, (known ?? 0) + by);
}

function counters(): Store {
  globals.countersignCounters ??= { counts: new Map(), eventStreams: 0 };
  return globals.countersignCounters;
}
