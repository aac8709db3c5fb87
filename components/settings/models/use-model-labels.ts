import { useFormatter, useTranslations } from 'use-intl';
import type { ModelServer } from '#lib/assistant/model-servers/schema.ts';

type Price = Pick<ModelServer['models'][number], 'in_micros' | 'cached_micros' | 'out_micros'>;

/** A model’s price in dollars per million tokens, and how much it reads at once, both in words. */
export function useModelLabels() {
  const t = useTranslations('settings.models');
  const format = useFormatter();
  const dollars = (micros: number) =>
    format.number(micros / 1_000_000, { style: 'currency', currency: 'USD', maximumFractionDigits: 3 });
  return {
    priceLabel({ in_micros, cached_micros, out_micros }: Price): string {
      if (in_micros === null || out_micros === null) return t('priceUnknown');
      const ends = { in: dollars(in_micros), out: dollars(out_micros) };
      return cached_micros === null
        ? t('price', ends)
        : t('priceWithCached', { ...ends, cached: dollars(cached_micros) });
    },
    contextLabel(tokens: number | null): string {
      return tokens === null ? t('contextUnknown') : t('context', { tokens });
    },
  };
}
