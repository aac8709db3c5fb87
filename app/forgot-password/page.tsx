import type { Metadata } from 'next';
import Link from 'next/link';
import { serverContext } from '#app/server/context.ts';
import { pageLocale } from '#app/server/locale.ts';
import { SignedOutPage } from '#components/shell/signed-out-page.tsx';
import { system } from '#lib/platform/context.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { messagesOf, translatorOf } from '#locales/translator.ts';
import { ForgotPasswordForm } from './forgot-password-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorOf(await pageLocale())('signIn.reset.title') };
}
export const dynamic = 'force-dynamic';

export default async function ForgotPasswordPage() {
  const canMail = (await findSendingMailbox(await serverContext(system))) !== null;
  const locale = await pageLocale();
  const t = translatorOf(locale);
  return (
    <SignedOutPage title={t('signIn.reset.title')} locale={locale} messages={messagesOf(locale, ['signIn'])}>
      {canMail ? <ForgotPasswordForm /> : <p className="mt-3 text-muted">{t('signIn.reset.noMail')}</p>}
      <p className="mt-4 text-muted text-small">
        <Link href="/sign-in" className="underline underline-offset-2 hover:text-text">
          {t('signIn.reset.back')}
        </Link>
      </p>
    </SignedOutPage>
  );
}
