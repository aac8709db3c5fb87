'use client';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '../shell/navigation.tsx';
import { PaneHeader } from '../shell/pane-header.tsx';
import { Button } from './button.tsx';
import { cn } from './cn.ts';

type SplitViewProps = {
  title: string;
  description: ReactNode;
  list: ReactNode;
  detail: ReactNode | null;
  back: string;
  /** Said where the detail would stand; below the list where there is no room for both, and the list is empty. */
  emptyState: ReactNode;
  isEmpty: boolean;
};

/** A list and the one thing of it that is open; on a phone one after the other. */
export function SplitView({ title, description, list, detail, back, emptyState, isEmpty }: SplitViewProps) {
  const t = useTranslations('ui.splitView');
  return (
    <div
      className={cn(
        'grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(17rem,23rem)_minmax(0,1fr)]',
        isEmpty && !detail ? 'max-md:grid-rows-[auto_minmax(0,1fr)]' : '',
      )}
    >
      <section
        aria-label={title}
        className={cn('min-h-0 overflow-y-auto md:block md:border-r', detail ? 'hidden' : '')}
      >
        <PaneHeader title={title} />
        <div className="px-4 pb-3 text-muted text-small">{description}</div>
        {list}
      </section>
      <section
        aria-label={t('details')}
        className={cn('min-h-0 min-w-0 overflow-y-auto md:block', detail || isEmpty ? '' : 'hidden')}
      >
        {detail ? (
          <>
            <div className="flex h-11 items-center px-1.5 md:hidden">
              <h1 className="sr-only">{title}</h1>
              <Button size="icon" asChild>
                <Link href={back} aria-label={t('back')}>
                  <ArrowLeft className="icon" />
                </Link>
              </Button>
            </div>
            {detail}
          </>
        ) : (
          <div className="flex h-full px-4 py-2 text-muted md:items-center md:justify-center md:px-6">
            {emptyState}
          </div>
        )}
      </section>
    </div>
  );
}

type SplitViewRowProps = {
  href: string;
  current: boolean;
  title: ReactNode;
  meta: ReactNode;
  subtitle: ReactNode;
};

export function SplitViewRow({ href, current, title, meta, subtitle }: SplitViewRowProps) {
  return (
    <li className="h-14">
      <Link
        href={href}
        aria-current={current ? 'true' : undefined}
        className={cn(
          'flex h-full flex-col justify-center gap-0.5 rounded-md px-2.5 outline-offset-[-2px] transition-colors duration-75',
          current ? 'bg-selected' : 'hover:bg-hover',
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
          <span className="shrink-0 text-muted text-small tabular-nums">{meta}</span>
        </span>
        <span className="truncate text-muted">{subtitle}</span>
      </Link>
    </li>
  );
}
