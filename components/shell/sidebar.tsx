'use client';
import { Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useStepsLeft } from '../data/getting-started.ts';
import { useAssistants, useCounts } from '../data/reference.ts';
import { useViews } from '../data/views.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { findOpenView } from '../views/view-route.ts';
import { ViewSection } from '../views/view-section.tsx';
import { useAppContext } from './app-context.tsx';
import { NotificationBell } from './bell.tsx';
import { HealthNotice } from './health-notice.tsx';
import { NavLink, NavSection } from './nav-link.tsx';
import { useListRoute } from './navigation.tsx';
import { NewMailLink } from './new-mail-link.tsx';
import { OutageNotice } from './outage-notice.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import { type SidebarSection, sidebarScreens } from './screens.ts';
import { UserMenu } from './user-menu.tsx';

/** The part of a path that a link of the sidebar stands for. */
const areaOf = (path: string) => path.split('/')[1];

type SidebarProps = { onFind: () => void; onNavigate?: () => void };

export function Sidebar({ onFind, onNavigate }: SidebarProps) {
  const t = useTranslations();
  const counts = useCounts();
  const assistants = useAssistants();
  const { sandboxCoverage } = useAppContext();
  const stepsLeft = useStepsLeft();
  const pathname = usePathname();
  const route = useListRoute();
  const openList = route && `/${[route.view, ...(route.assistant ? [route.assistant] : [])].join('/')}`;
  const isView = findOpenView(useViews(), route) !== undefined;
  const isOpen = (path: string) =>
    !isView && (openList === null ? areaOf(pathname) === areaOf(path) : openList === path);

  const linksOf = (section: SidebarSection) =>
    sidebarScreens(section)
      .filter(({ onlySandbox }) => !onlySandbox || sandboxCoverage !== 'none')
      .filter(({ onlyAtStart }) => !onlyAtStart || stepsLeft > 0)
      .map(({ path, href = path, icon, command, count, onlyAtStart }) => (
        <NavLink
          key={path}
          href={href}
          icon={icon}
          keys={command?.keys}
          current={isOpen(path)}
          count={onlyAtStart ? stepsLeft : count && counts[count.of]}
          countLabel={onlyAtStart ? t('shell.counts.left') : count && t(`shell.counts.${count.label}`)}
          onNavigate={onNavigate}
        >
          {t(`screens.titles.${path}`)}
        </NavLink>
      ));

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-12 shrink-0 items-center gap-2 pr-2 pl-4">
        <Logo />
        <span className="flex-1 font-semibold text-read tracking-[-0.01em]">Countersign</span>
        <span className="flex">
          <NotificationBell onNavigate={onNavigate} />
          <Hint label={t('shell.find')} keys="mod+k">
            <Button variant="muted" size="icon" aria-label={t('shell.find')} onClick={onFind}>
              <Search className="icon" />
            </Button>
          </Hint>
        </span>
      </div>
      <NewMailLink onNavigate={onNavigate} />
      <nav
        aria-label={t('shell.places')}
        className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-2 pt-1 pb-4"
      >
        <NavSection>{linksOf('tickets')}</NavSection>
        <ViewSection onNavigate={onNavigate} />
        <NavSection title={t('shell.sections.assistants')}>
          {assistants.map(({ id, slug, name }) => (
            <NavLink
              key={id}
              href={`/inbox/${slug}`}
              current={isOpen(`/inbox/${slug}`)}
              count={counts.assistants[id] ?? 0}
              countLabel={t('shell.counts.unread')}
              onNavigate={onNavigate}
            >
              {name}
            </NavLink>
          ))}
          {linksOf('assistants')}
        </NavSection>
        <NavSection title={t('shell.sections.mail')}>{linksOf('mail')}</NavSection>
        <NavSection title={t('shell.sections.knowledge')}>{linksOf('knowledge')}</NavSection>
      </nav>
      <div className="flex shrink-0 flex-col gap-1 p-2">
        <HealthNotice />
        <OutageNotice />
        {sandboxCoverage !== 'none' ? <SandboxNotice /> : null}
        <ul>{linksOf('foot')}</ul>
        <UserMenu />
      </div>
    </div>
  );
}
