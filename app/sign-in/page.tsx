import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { serverContext, webProcess } from '#app/server/context.ts';
import { pageLocale } from '#app/server/locale.ts';
import { returnPath } from '#app/server/return-path.ts';
import { signedInActor } from '#app/server/session.ts';
import { parseSignInError } from '#components/labels/sign-in-errors.ts';
import { SignedOutPage } from '#components/shell/signed-out-page.tsx';
import { system } from '#lib/platform/context.ts';
import { findRelyingParty } from '#lib/users/second-factor/relying-party.ts';
import { readSsoConfig } from '#lib/users/single-sign-on/sso-config.ts';
import { messagesOf, translatorOf } from '#locales/translator.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SsoLink } from './sso-link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorOf(await pageLocale())('signIn.title') };
}

type Param = string | string[];
type Props = { searchParams: Promise<{ back?: Param; error?: Param; done?: Param }> };

export default async function SignInPage({ searchParams }: Props) {
  const { back, error, done } = await searchParams;
  const next = returnPath(back);
  if (await signedInActor()) redirect(next);
  const locale = await pageLocale();
  const t = translatorOf(locale);
  const sso = await readSsoConfig(await serverContext(system));
  return (
    <SignedOutPage title={t('signIn.title')} locale={locale} messages={messagesOf(locale, ['signIn'])}>
      {done === 'password_set' ? (
        <p role="status" className="mt-3 text-muted">
          {t('signIn.passwordSet')}
        </p>
      ) : null}
      {sso ? (
        <SsoLink label={t('signIn.signInWith', { label: sso.label })} or={t('signIn.orElse')} next={next} />
      ) : null}
      <SignInForm
        next={next}
        failed={typeof error === 'string' ? parseSignInError(error) : null}
        passkeys={findRelyingParty(webProcess().env) !== null}
      />
      <p className="mt-4 text-muted text-small">
        <Link href="/forgot-password" className="underline underline-offset-2 hover:text-text">
          {t('signIn.forgotPassword')}
        </Link>
      </p>
    </SignedOutPage>
  );
}
