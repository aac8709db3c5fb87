import { Registry } from 'prom-client';
import { readMetrics } from '#lib/desk/metrics/read-metrics.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * The figures in the text format of Prometheus, read anew for each scrape: they come from the database, so every web
 * process tells the same. @throws Refusal as `readMetrics`.
 */
export async function metricsText(ctx: Ctx): Promise<{ type: string; text: string }> {
  const registry = new Registry();
  for (const series of await readMetrics(ctx)) {
    const metric = { ...series, aggregator: 'sum' as const, get: async () => series };
    registry.registerMetric(metric as unknown as Parameters<typeof registry.registerMetric>[0]);
  }
  return { type: registry.contentType, text: await registry.metrics() };
}
