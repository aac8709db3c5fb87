import { headers } from 'next/headers';
import { cache } from 'react';
import { acceptedLocale, type Locale } from '#locales/locale.ts';

/** The language of this page: the best of ours for the browser that asks for it. */
export const pageLocale = cache(
  async (): Promise<Locale> => acceptedLocale((await headers()).get('accept-language')),
);
