'use client';
import { ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBeforePrint } from '../ui/use-before-print.ts';

/** The older entries of a long ticket: one line until somebody wants them. */
export function FoldedEntries({
  count,
  authors,
  children,
}: {
  count: number;
  authors: string[];
  children: ReactNode;
}) {
  const t = useTranslations('ticket');
  const [open, setOpen] = useState(false);
  useBeforePrint(() => setOpen(true));
  if (count === 0) return null;
  if (open) return children;
  const names = [...new Set(authors)];
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="my-2 flex h-9 w-full items-center gap-3 rounded-md border-y border-line px-1 text-left text-muted transition-colors duration-100 hover:bg-hover hover:text-text"
    >
      <ChevronsUpDown aria-hidden className="icon mx-1" />
      <span className="truncate">
        {t('earlier', {
          count,
          names: names.slice(0, 3).join(', '),
          others: String(names.length > 3),
        })}
      </span>
    </button>
  );
}
