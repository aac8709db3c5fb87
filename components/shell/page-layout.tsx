'use client';
import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { useOpenMenu } from './shell.tsx';

type PageLayoutProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Stands over the title: the way back to the list. */
  backLink?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** A screen that is one column: its title, one sentence of what it is for, its acts, its content. */
export function PageLayout({ title, description, actions, backLink, wide, children }: PageLayoutProps) {
  const t = useTranslations('shell');
  const openMenu = useOpenMenu();
  return (
    <div className="h-full overflow-y-auto">
      <div className={cn('mx-auto w-full px-4 pb-16 md:px-8', wide ? 'max-w-[68rem]' : 'max-w-[52rem]')}>
        <header className={cn('pt-3 pb-5', backLink ? 'md:pt-5' : 'md:pt-8')}>
          {backLink}
          <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2">
            <Button
              variant="quiet"
              size="icon"
              className="-ml-2 lg:hidden"
              aria-label={t('openMenu')}
              onClick={openMenu}
            >
              <Menu className="icon" />
            </Button>
            <h1 className="min-w-0 flex-1 basis-40 text-balance font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
              {title}
            </h1>
            {actions}
          </div>
          {description ? <p className="mt-1 max-w-[64ch] text-muted max-sm:mt-2">{description}</p> : null}
        </header>
        {children}
      </div>
    </div>
  );
}
