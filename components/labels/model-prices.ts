import type { ModelServer } from '#lib/assistant/model-servers/schema.ts';

type Price = Pick<ModelServer['models'][number], 'in_micros' | 'cached_micros' | 'out_micros'>;

/** A price in words: dollars per million tokens. */
export function priceLabel({ in_micros, cached_micros, out_micros }: Price): string {
  if (in_micros === null || out_micros === null) return 'price unknown';
  const cached = cached_micros === null ? '' : `, ${dollars(cached_micros)} cached`;
  return `${dollars(in_micros)} in${cached}, ${dollars(out_micros)} out per million tokens`;
}

export function contextLabel(tokens: number | null): string {
  return tokens === null ? 'context length unknown' : `${tokens.toLocaleString('en')} tokens of context`;
}

/** What a form shows and takes: dollars. */
export const dollarsOf = (micros: number) => String(micros / 1_000_000);
export const microsOf = (dollars: string) => Math.round(Number(dollars.replace(',', '.')) * 1_000_000);

const dollars = (micros: number) => `$${(micros / 1_000_000).toFixed(micros % 10_000 === 0 ? 2 : 3)}`;
