'use client';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { PageLanguage } from '../locale/locale-provider.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { useAppContext } from './app-context.tsx';
import { useCommand } from './commands.tsx';
import { DeskVisits } from './desk-visits.tsx';
import { HealthNotice } from './health-notice.tsx';
import { useNavigate } from './navigation.tsx';
import { NavigationCommands } from './navigation-commands.tsx';
import { OpenedNotifications } from './opened-notifications.tsx';
import { OutageNotice } from './outage-notice.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import { Sidebar } from './sidebar.tsx';
import { TabBadge } from './tab-badge.tsx';

const loadPalette = () => import('../palette/palette.tsx');
const loadKeysHelp = () => import('./keys-help.tsx');
const loadDrawer = () => import('./sidebar-drawer.tsx').then((part) => part.SidebarDrawer);
const Palette = dynamic(loadPalette, { ssr: false });
const KeysHelp = dynamic(loadKeysHelp, { ssr: false });
const SidebarDrawer = dynamic(loadDrawer, { ssr: false });

const OpenMenuContext = createContext(() => {});
/** Opens the sidebar where it does not stand open: on a phone. */
export const useOpenMenu = () => useContext(OpenMenuContext);

export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const [open, setOpen] = useState<'palette' | 'help' | 'menu' | null>(null);
  const { sandboxCoverage, user } = useAppContext();
  const navigate = useNavigate();
  const shows = (part: typeof open) => ({
    open: open === part,
    onOpenChange: (on: boolean) => setOpen(on ? part : null),
  });

  // Ready before its key: what is typed next is meant for it.
  useEffect(() => whenIdle(() => void Promise.all([loadPalette(), loadKeysHelp(), loadDrawer()])), []);
  useCommand('palette', () => setOpen(open === 'palette' ? null : 'palette'));
  useCommand('help', () => setOpen('help'));
  useCommand('newMail', () => navigate('/new'), user.role !== 'viewer');

  return (
    <OpenMenuContext value={() => setOpen('menu')}>
      <a
        href="#main"
        className="-top-12 fixed left-2 z-60 rounded-md border bg-raised px-3 py-1.5 focus-visible:top-2 focus-visible:shadow-float"
      >
        {t('skip')}
      </a>
      <div
        lang={locale}
        className="print-flow grid h-dvh grid-cols-[minmax(0,1fr)] overflow-hidden lg:grid-cols-[208px_minmax(0,1fr)]"
      >
        <aside aria-label={t('sidebar')} className="hidden min-h-0 lg:block print:hidden">
          <Sidebar onFind={() => setOpen('palette')} />
        </aside>
        <main id="main" tabIndex={-1} className="print-flow min-h-0 min-w-0 outline-none lg:p-1.5 lg:pl-0">
          <div className="print-flow h-full min-h-0 overflow-hidden bg-surface flex flex-col lg:rounded-lg lg:border">
            <div className="shrink-0 px-2 lg:hidden print:hidden">
              <HealthNotice />
              <OutageNotice />
            </div>
            {sandboxCoverage !== 'none' ? (
              <div className="shrink-0 border-b px-2 lg:hidden print:hidden">
                <SandboxNotice />
              </div>
            ) : null}
            <div className="print-flow min-h-0 flex-1">{children}</div>
          </div>
        </main>
      </div>
      {open === 'menu' ? (
        <SidebarDrawer onFind={() => setOpen('palette')} onClose={() => setOpen(null)} />
      ) : null}
      <PageLanguage />
      <TabBadge />
      <DeskVisits />
      <OpenedNotifications />
      <NavigationCommands />
      {open === 'palette' ? <Palette {...shows('palette')} /> : null}
      {open === 'help' ? <KeysHelp {...shows('help')} /> : null}
    </OpenMenuContext>
  );
}
