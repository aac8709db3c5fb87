import type { ModelUsage, Price } from './model.ts';

type ListPrice = Price & { model: RegExp; since: string };

/** OpenAI's own prices; the newest row in force applies. */
const openaiPrices: ListPrice[] = [
  { model: /^gpt-5-nano/, since: '2025-08-07', in: 50_000, cached: 5_000, out: 400_000 },
  { model: /^gpt-5-mini/, since: '2025-08-07', in: 250_000, cached: 25_000, out: 2_000_000 },
  { model: /^gpt-5(-\d{4}|$)/, since: '2025-08-07', in: 1_250_000, cached: 125_000, out: 10_000_000 },
  { model: /^gpt-4\.1-mini/, since: '2025-04-14', in: 400_000, cached: 100_000, out: 1_600_000 },
  { model: /^gpt-4\.1(-\d{4}|$)/, since: '2025-04-14', in: 2_000_000, cached: 500_000, out: 8_000_000 },
  { model: /^gpt-4o-mini/, since: '2024-07-18', in: 150_000, cached: 75_000, out: 600_000 },
];

/** OpenAI's price of a model; null for one that is not in the list. */
export function openaiPrice(model: string): Price | null {
  const row = openaiPrices
    .filter((each) => each.model.test(model) && new Date(each.since) <= new Date())
    .sort((a, b) => b.since.localeCompare(a.since))[0];
  return row ? { in: row.in, cached: row.cached, out: row.out } : null;
}

/** The cost of one call in micro-dollars; null without a known price. */
export function costMicros(price: Price | null | undefined, usage: ModelUsage): number | null {
  if (!price) return null;
  const fresh = usage.in - usage.cached;
  return Math.round((fresh * price.in + usage.cached * price.cached + usage.out * price.out) / 1_000_000);
}
