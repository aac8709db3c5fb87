'use client';
import { type ReactNode, useEffect, useMemo } from 'react';
import { IntlProvider, type Messages, useLocale, useMessages } from 'use-intl';
import type { Locale } from '#locales/locale.ts';

/** `messages` are the parts of the catalogue that what is inside speaks with, in that language, as JSON (`messagesOf`). */
type LocaleProviderProps = { locale: Locale; messages: string; children: ReactNode };

/** What was read already: on the server one text is read for all its pages. */
const read = new Map<string, Messages>();

/** Gives the words of one language to what is inside. */
export function LocaleProvider({ locale, messages, children }: LocaleProviderProps) {
  return (
    <IntlProvider locale={locale} messages={parsed(messages)} timeZone="UTC">
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
  const all = useMemo(() => ({ ...around, ...parsed(messages) }), [around, messages]);
  return (
    <IntlProvider locale={useLocale()} messages={all} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}

function parsed(text: string): Messages {
  const messages = read.get(text) ?? (JSON.parse(text) as Messages);
  read.set(text, messages);
  return messages;
}
