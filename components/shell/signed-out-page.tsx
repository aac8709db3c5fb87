import type { ReactNode } from 'react';
import type { Locale } from '#locales/locale.ts';
import { LocaleProvider, PageLanguage } from '../locale/locale-provider.tsx';
import { Logo } from '../ui/glyphs.tsx';

type SignedOutPageProps = {
  title: string;
  locale: Locale;
  /** As `messagesOf` gives them. */
  messages: string;
  children: ReactNode;
};

/** A page for whoever is not signed in: one narrow column. */
export function SignedOutPage({ title, locale, messages, children }: SignedOutPageProps) {
  return (
    <main lang={locale} className="flex min-h-dvh flex-col items-center px-5 pt-[16vh] pb-10">
      <div className="w-full max-w-80">
        <div className="flex items-center gap-2.5">
          <Logo className="size-6" />
          <span className="font-semibold text-read tracking-[-0.01em]">Countersign</span>
        </div>
        <h1 className="mt-8 font-semibold text-title tracking-[-0.012em]">{title}</h1>
        <LocaleProvider locale={locale} messages={messages}>
          <PageLanguage />
          {children}
        </LocaleProvider>
      </div>
    </main>
  );
}
