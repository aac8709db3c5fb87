'use client';
import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { useOpenMenu } from './shell.tsx';

type PaneHeaderProps = { title: string; level?: 1 | 2; children?: ReactNode };

/** The top line of a pane: on a phone it also opens the sidebar. */
export function PaneHeader({ title, level = 1, children }: PaneHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const t = useTranslations('shell');
  const openMenu = useOpenMenu();
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 pr-2 pl-4 max-lg:pl-1.5">
      <Button variant="quiet" size="icon" className="lg:hidden" aria-label={t('openMenu')} onClick={openMenu}>
        <Menu className="icon" />
      </Button>
      <Heading className="min-w-0 flex-1 truncate font-semibold text-read">{title}</Heading>
      {children}
    </header>
  );
}
