'use client';
import {
  BookOpen,
  CircleCheck,
  FlaskConical,
  Hand,
  Inbox,
  Moon,
  PenLine,
  Search,
  Send,
  Settings,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useAssistants, useCounts } from '../data/reference.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { useAppContext } from './app-context.tsx';
import { NavLink, NavSection } from './nav-link.tsx';
import { useListRoute } from './navigation.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import { UserMenu } from './user-menu.tsx';

type SidebarProps = { onFind: () => void; onNavigate?: () => void };

export function Sidebar({ onFind, onNavigate }: SidebarProps) {
  const counts = useCounts();
  const assistants = useAssistants();
  const { sandboxCoverage } = useAppContext();
  const pathname = usePathname();
  const route = useListRoute();
  const at = (view: string, assistant: string | null = null) =>
    route?.view === view && route.assistant === assistant;
  const under = (path: string) => pathname === path || pathname.startsWith(`${path}/`);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-12 shrink-0 items-center gap-2 pr-2 pl-4">
        <Logo />
        <span className="flex-1 font-semibold text-read tracking-[-0.01em]">Countersign</span>
        <Hint label="Find anything" keys="mod+k">
          <Button variant="muted" size="icon" aria-label="Find anything" onClick={onFind}>
            <Search className="icon" />
          </Button>
        </Hint>
      </div>
      <nav aria-label="Places" className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-2 pt-1 pb-4">
        <NavSection>
          <NavLink
            href="/inbox"
            icon={Inbox}
            keys="g i"
            current={at('inbox')}
            count={counts.unread}
            countLabel="unread"
            onNavigate={onNavigate}
          >
            Inbox
          </NavLink>
          <NavLink
            href="/review"
            icon={PenLine}
            keys="g r"
            current={under('/review')}
            count={counts.review}
            countLabel="waiting"
            onNavigate={onNavigate}
          >
            Review
          </NavLink>
          <NavLink href="/snoozed" icon={Moon} keys="g s" current={at('snoozed')} onNavigate={onNavigate}>
            Snoozed
          </NavLink>
          <NavLink
            href="/closed"
            icon={CircleCheck}
            keys="g c"
            current={at('closed')}
            onNavigate={onNavigate}
          >
            Closed
          </NavLink>
        </NavSection>
        {assistants.length > 0 ? (
          <NavSection title="Assistants">
            {assistants.map(({ id, slug, name }) => (
              <NavLink
                key={id}
                href={`/inbox/${slug}`}
                current={at('inbox', slug)}
                count={counts.assistants[id] ?? 0}
                countLabel="unread"
                onNavigate={onNavigate}
              >
                {name}
              </NavLink>
            ))}
          </NavSection>
        ) : null}
        <NavSection title="Mail">
          <NavLink
            href="/outbox"
            icon={Send}
            keys="g o"
            current={under('/outbox')}
            count={counts.outbox}
            countLabel="not settled"
            onNavigate={onNavigate}
          >
            Outbox
          </NavLink>
          <NavLink
            href="/held"
            icon={Hand}
            current={under('/held')}
            count={counts.held}
            countLabel="held"
            onNavigate={onNavigate}
          >
            Held
          </NavLink>
          {sandboxCoverage !== 'none' ? (
            <NavLink href="/sandbox" icon={FlaskConical} current={under('/sandbox')} onNavigate={onNavigate}>
              Sandbox
            </NavLink>
          ) : null}
        </NavSection>
        <NavSection title="Knowledge">
          <NavLink
            href="/articles"
            icon={BookOpen}
            keys="g a"
            current={under('/articles')}
            onNavigate={onNavigate}
          >
            Articles
          </NavLink>
        </NavSection>
      </nav>
      <div className="flex shrink-0 flex-col gap-1 p-2">
        {sandboxCoverage !== 'none' ? <SandboxNotice /> : null}
        <ul>
          <NavLink
            href="/settings/mailboxes"
            icon={Settings}
            current={under('/settings')}
            onNavigate={onNavigate}
          >
            Settings
          </NavLink>
        </ul>
        <UserMenu />
      </div>
    </div>
  );
}
