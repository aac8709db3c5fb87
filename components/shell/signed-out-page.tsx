import type { ReactNode } from 'react';
import { Logo } from '../ui/glyphs.tsx';

/** A page for whoever is not signed in: one narrow column. */
export function SignedOutPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-5 pt-[16vh] pb-10">
      <div className="w-full max-w-80">
        <div className="flex items-center gap-2.5">
          <Logo className="size-6" />
          <span className="font-semibold text-read tracking-[-0.01em]">Countersign</span>
        </div>
        <h1 className="mt-8 font-semibold text-title tracking-[-0.012em]">{title}</h1>
        {children}
      </div>
    </main>
  );
}
