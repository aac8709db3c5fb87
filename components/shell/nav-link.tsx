'use client';
import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { PenPoint } from '../ui/avatar.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { Link } from './navigation.tsx';

type NavLinkProps = {
  href: string;
  icon?: LucideIcon;
  keys?: string | undefined;
  current: boolean;
  count?: number | undefined;
  countLabel?: string | undefined;
  /** Whether the count is told whole, however large. */
  exact?: boolean;
  onNavigate?: (() => void) | undefined;
  /** Of the entry in the list. */
  item?: ComponentProps<'li'>;
  /** Stands over the count while it is wanted. */
  actions?: ReactNode;
  children: string;
};

export function NavLink({
  href,
  icon: Icon,
  keys,
  current,
  count = 0,
  countLabel,
  exact = false,
  onNavigate,
  item,
  actions,
  children,
}: NavLinkProps) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const link = (
    <Link
      href={href}
      onClick={onNavigate}
      draggable={item?.draggable ? false : undefined}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'flex h-7 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-control transition-colors duration-100 hover:bg-hover pointer-coarse:h-10',
        current ? 'bg-hover font-medium text-text' : 'text-text/85',
      )}
    >
      {Icon ? (
        <Icon aria-hidden className={cn('icon', current ? 'text-text' : 'text-muted')} />
      ) : (
        <PenPoint className="text-muted" />
      )}
      <span className="flex-1 truncate">{children}</span>
      {count > 0 ? (
        <span
          className={cn(
            'text-muted text-small tabular-nums',
            actions &&
              'pointer-fine:group-hover:invisible pointer-fine:group-has-[button:focus-visible,button[data-state=open]]:invisible',
          )}
        >
          {count > 999 && !exact ? '999+' : count.toLocaleString(locale)}
          <span className="sr-only"> {countLabel}</span>
        </span>
      ) : null}
    </Link>
  );
  return (
    <li {...item} className={cn(actions && 'group relative pointer-coarse:flex', item?.className)}>
      {keys ? (
        <Hint label={t('goTo', { screen: children })} keys={keys} side="right">
          {link}
        </Hint>
      ) : (
        link
      )}
      {actions}
    </li>
  );
}

export function NavSection({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section {...(title ? { 'aria-labelledby': id } : {})}>
      {title ? (
        <h2 id={id} className="px-2 pb-1 text-muted text-small">
          {title}
        </h2>
      ) : null}
      <ul className="flex flex-col gap-px">{children}</ul>
    </section>
  );
}
