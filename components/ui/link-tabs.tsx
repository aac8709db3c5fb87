import { Link } from '../shell/navigation.tsx';
import { cn } from './cn.ts';

type LinkTabsProps = {
  label: string;
  tabs: { href: string; label: string; current: boolean }[];
  className?: string;
};

/** A few views of one thing, each with a URL of its own. */
export function LinkTabs({ label, tabs, className }: LinkTabsProps) {
  return (
    <nav
      aria-label={label}
      className={cn('-ml-2 flex items-center gap-0.5 overflow-x-auto pb-2 [scrollbar-width:none]', className)}
    >
      {tabs.map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          ref={current ? intoView : undefined}
          className={cn(
            'flex h-7 shrink-0 items-center rounded-md px-2 text-control transition-colors duration-100 pointer-coarse:h-9',
            current ? 'bg-hover font-medium' : 'text-muted hover:text-text',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** On a narrow screen the tabs scroll; the one that is open must not be the one out of sight. */
function intoView(tab: HTMLAnchorElement | null) {
  const bar = tab?.parentElement;
  if (tab && bar) bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - (bar.clientWidth - tab.clientWidth) / 2;
}
