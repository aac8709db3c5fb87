'use client';
import type { ReactNode } from 'react';
import { IntlProvider, type Messages } from 'use-intl';
import type { Locale } from '#locales/locale.ts';

/** `messages` are the parts of the catalogue that what is inside speaks with, in that language. */
type LocaleProviderProps = { locale: Locale; messages: Partial<Messages>; children: ReactNode };

/** Gives the words of one language to what is inside. */
export function LocaleProvider({ locale, messages, children }: LocaleProviderProps) {
  return (
    <IntlProvider locale={locale} messages={messages as Messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
