import { useLocale, useTranslations } from 'use-intl';
import { type Told, type ToldWords, toldText } from '#locales/told.ts';
import { useAppContext } from '../shell/app-context.tsx';

/** Words what the product noted, in the reader's language. */
export type Tell = (told: Told) => string;

/** Gives the words of what the product noted; what has no code, or one without words here, keeps its own text. */
export function useTold(): Tell {
  // Codes come out of rows: no type can tell which there are.
  const words = useTranslations('told') as unknown as ToldWords;
  const locale = useLocale();
  const { timeZone } = useAppContext();
  return (told) => toldText(words, told, { locale, timeZone });
}
