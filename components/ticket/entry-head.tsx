import type { ReactNode } from 'react';
import { At } from '../time.tsx';

type EntryHeadProps = {
  mark: ReactNode;
  name: ReactNode;
  beside?: ReactNode;
  at: string;
  children?: ReactNode;
};

/** Who and when: the same line above every entry. */
export function EntryHead({ mark, name, beside, at, children }: EntryHeadProps) {
  return (
    <header className="flex min-h-6 items-center gap-3">
      {mark}
      <p className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="max-w-full shrink-0 truncate font-semibold">{name}</span>
        <span className="min-w-0 truncate text-muted text-small">{beside}</span>
      </p>
      {children}
      <At at={at} className="shrink-0 text-muted text-small tabular-nums" />
    </header>
  );
}
