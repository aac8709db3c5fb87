import { useFormatter, useTranslations } from 'use-intl';

/** Says millionths of a dollar as money; the built-in model costs nothing, and not every price is known. */
export function useCostLabel() {
  const t = useTranslations('runs.run');
  const format = useFormatter();
  return (micros: number | null): string => {
    if (micros === null) return t('costUnknown');
    if (micros === 0) return t('costNone');
    if (micros < 10_000) return t('costSmall');
    return format.number(micros / 1_000_000, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
    });
  };
}
