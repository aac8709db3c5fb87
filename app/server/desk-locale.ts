import type { Locale } from '#locales/locale.ts';

/** The language of the desk. Most of its words stand in English in their components still. */
export const deskLocale: Locale = 'en';
