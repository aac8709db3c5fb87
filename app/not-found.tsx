import { pageLocale } from '#app/server/locale.ts';
import { translatorOf } from '#locales/translator.ts';

export default async function NotFound() {
  const locale = await pageLocale();
  const t = translatorOf(locale);
  return (
    <main
      lang={locale}
      className="flex min-h-dvh flex-col items-start justify-center gap-3 px-6 md:items-center"
    >
      <h1 className="font-semibold text-title tracking-[-0.012em]">{t('errors.notFound.title')}</h1>
      <p className="text-muted">{t('errors.notFound.description')}</p>
      <a
        href="/inbox"
        className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        {t('errors.notFound.home')}
      </a>
    </main>
  );
}
