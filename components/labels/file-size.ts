import { useLocale } from 'use-intl';

/** How large a file is, as its reader writes figures: `1.2 MB`, in German `1,2 MB`. */
export function sizeLabel(bytes: number, locale: string): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${(bytes / 1_000_000).toLocaleString(locale, digits)} MB`;
}

/** The same in the language of the page. */
export function useSizeLabel(): (bytes: number) => string {
  const locale = useLocale();
  return (bytes) => sizeLabel(bytes, locale);
}
