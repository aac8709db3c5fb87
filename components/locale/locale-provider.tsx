'use client';
import { type ReactNode, useEffect } from 'react';
import { IntlProvider, type Messages, useLocale, useMessages } from 'use-intl';
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

/** Tells the browser, and through it a screen reader, in which language its page is. */
export function PageLanguage() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}

/** Adds further parts of the catalogue, in the language around it, for the pages that need them. */
export function MoreMessages({ messages, children }: Omit<LocaleProviderProps, 'locale'>) {
  const around = useMessages();
  return (
    <LocaleProvider locale={useLocale()} messages={{ ...around, ...messages }}>
      {children}
    </LocaleProvider>
  );
}
