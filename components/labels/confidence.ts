import type { useTranslations } from 'use-intl';
import type { Locale } from '#locales/locale.ts';

type T = ReturnType<typeof useTranslations<'draft'>>;

/** A figure between 0 and 1 as people say it: the name of its words. */
export function confidenceLevel(confidence: number): 'sure' | 'fairlySure' | 'notQuiteSure' | 'guessing' {
  if (confidence >= 0.9) return 'sure';
  if (confidence >= 0.7) return 'fairlySure';
  return confidence >= 0.45 ? 'notQuiteSure' : 'guessing';
}

/** The figure itself, to the hundredth. */
export function confidenceFigure(confidence: number, locale: Locale): string {
  return confidence.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

const factors = ['retrieval', 'coverage', 'guards', 'own', 'learned'] as const;

/** What a factor of the confidence is called; one that has no words yet goes by its name. */
export function factorLabel(t: T, name: string): string {
  const factor = factors.find((each) => each === name);
  return factor ? t(`confidence.factors.${factor}`) : name;
}
