import type { ReactNode } from 'react';
import { DateTime } from '../time.tsx';

type EntryHeaderProps = {
  mark: ReactNode;
  name: ReactNode;
  meta?: ReactNode;
  at: string;
  children?: ReactNode;
};

/** Who and when: the same line above every entry. */
export function EntryHeader({ mark, name, meta, at, children }: EntryHeaderProps) {
  return (
    <header className="flex min-h-6 items-center gap-3">
      {mark}
      <p className="flex min-w-0 flex-1 items-baseline gap-2">
        <span dir="auto" className="max-w-full shrink-0 truncate font-semibold">
          {name}
        </span>
        <span className="min-w-0 truncate text-muted text-small">{meta}</span>
      </p>
      {children}
      <DateTime at={at} className="shrink-0 text-muted text-small tabular-nums" />
    </header>
  );
}
