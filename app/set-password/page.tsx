import type { Metadata } from 'next';
import { pageLocale } from '#app/server/locale.ts';
import { SignedOutPage } from '#components/shell/signed-out-page.tsx';
import { messagesOf, translatorOf } from '#locales/translator.ts';
import { SetPasswordForm } from './set-password-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorOf(await pageLocale())('signIn.link.title'), robots: { index: false } };
}
/** Each answer has a nonce of its own for its scripts. */
export const dynamic = 'force-dynamic';

export default async function SetPasswordPage() {
  const locale = await pageLocale();
  const t = translatorOf(locale);
  return (
    <SignedOutPage
      title={t('signIn.link.title')}
      locale={locale}
      messages={messagesOf(locale, ['signIn', 'password'])}
    >
      <SetPasswordForm />
    </SignedOutPage>
  );
}
