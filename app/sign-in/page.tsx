import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { returnPath } from '#app/server/return-path.ts';
import { signedInActor } from '#app/server/session.ts';
import { signInErrorText } from '#components/labels/sign-in-errors.ts';
import { Logo } from '#components/ui/glyphs.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ back?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { back, error } = await searchParams;
  const next = returnPath(back);
  if (await signedInActor()) redirect(next);
  return (
    <main className="flex min-h-dvh flex-col items-center px-5 pt-[16vh] pb-10">
      <div className="w-full max-w-80">
        <div className="flex items-center gap-2.5">
          <Logo className="size-6" />
          <span className="font-semibold text-read tracking-[-0.01em]">Countersign</span>
        </div>
        <h1 className="mt-8 font-semibold text-title tracking-[-0.012em]">Sign in</h1>
        <SignInForm next={next} failed={typeof error === 'string' ? signInErrorText(error) : null} />
      </div>
    </main>
  );
}
