import {
  Activity,
  BookOpen,
  ChartColumn,
  CircleCheck,
  FlaskConical,
  Hand,
  Inbox,
  ListChecks,
  type LucideIcon,
  Moon,
  PenLine,
  Send,
  Settings,
  Users,
} from 'lucide-react';
import type { Messages } from 'use-intl';
import type { DeskCounts } from '#lib/desk/counts.ts';

type CountLabel = keyof Messages['shell']['counts'];

type Screen = {
  /** As in app/, without its groups. */
  path: `/${string}`;
  /** Where a link to it leads, when its path has a parameter. */
  href?: `/${string}`;
  /** The palette leads to it; `?` shows its keys. */
  command?: { keys?: `g ${string}` };
  /** Where the sidebar shows it, and with which count; `label` names what is counted. */
  sidebar?: {
    section: 'tickets' | 'assistants' | 'mail' | 'knowledge' | 'foot';
    icon: LucideIcon;
    count?: { of: Exclude<keyof DeskCounts, 'assistants' | 'model_outages'>; label: CountLabel };
  };
  /** Offered only while mail is caught instead of sent. */
  onlySandbox?: true;
  /** In the sidebar only while first steps are left to do. */
  onlyAtStart?: true;
};

const list = [
  { path: '/sign-in' },
  { path: '/forgot-password' },
  { path: '/set-password' },
  {
    path: '/inbox',
    command: { keys: 'g i' },
    sidebar: { section: 'tickets', icon: Inbox, count: { of: 'unread', label: 'unread' } },
  },
  {
    path: '/getting-started',
    command: {},
    sidebar: { section: 'tickets', icon: ListChecks },
    onlyAtStart: true,
  },
  { path: '/notifications', command: { keys: 'g n' } },
  { path: '/new' },
  { path: '/inbox/[assistant]' },
  { path: '/tickets/[number]' },
  {
    path: '/review',
    command: { keys: 'g r' },
    sidebar: { section: 'tickets', icon: PenLine, count: { of: 'review', label: 'waiting' } },
  },
  {
    path: '/snoozed',
    command: { keys: 'g s' },
    sidebar: { section: 'tickets', icon: Moon },
  },
  {
    path: '/closed',
    command: { keys: 'g c' },
    sidebar: { section: 'tickets', icon: CircleCheck },
  },
  {
    path: '/contacts',
    command: { keys: 'g p' },
    sidebar: { section: 'tickets', icon: Users },
  },
  { path: '/contacts/[id]' },
  { path: '/companies', command: {} },
  { path: '/companies/[domain]' },
  {
    path: '/outbox',
    command: { keys: 'g o' },
    sidebar: { section: 'mail', icon: Send, count: { of: 'outbox', label: 'pending' } },
  },
  {
    path: '/held',
    command: {},
    sidebar: { section: 'mail', icon: Hand, count: { of: 'held', label: 'held' } },
  },
  {
    path: '/sandbox',
    command: {},
    sidebar: { section: 'mail', icon: FlaskConical },
    onlySandbox: true,
  },
  { path: '/sandbox/[id]' },
  {
    path: '/runs',
    command: { keys: 'g u' },
    sidebar: { section: 'assistants', icon: Activity },
  },
  { path: '/runs/[id]' },
  {
    path: '/articles',
    command: { keys: 'g a' },
    sidebar: { section: 'knowledge', icon: BookOpen },
  },
  { path: '/articles/new', command: {} },
  { path: '/articles/gaps', command: {} },
  { path: '/articles/import', command: {} },
  { path: '/articles/imports/[id]' },
  { path: '/articles/[id]' },
  { path: '/articles/[id]/history' },
  {
    path: '/reports',
    command: { keys: 'g w' },
    sidebar: { section: 'foot', icon: ChartColumn },
  },
  {
    path: '/settings',
    command: {},
    sidebar: { section: 'foot', icon: Settings },
  },
  { path: '/settings/[part]' },
  { path: '/settings/mailboxes/[id]' },
  { path: '/settings/domains/[id]' },
  { path: '/settings/webhooks/[id]' },
] as const satisfies Screen[];

type Listed = (typeof list)[number];
export type ScreenPath = Listed['path'];
type CommandPath = Extract<Listed, { command: NonNullable<Screen['command']> }>['path'];
export type SidebarSection = NonNullable<Screen['sidebar']>['section'];

/** Every screen: one entry for each page of app/ that draws something. Sidebar, palette and keys are made of it. */
export const screens: readonly (Screen & { path: ScreenPath })[] = list;

/** The screens that the palette leads to. */
export const commandScreens: readonly (Screen & { path: CommandPath; command: object })[] = list.filter(
  (screen) => 'command' in screen,
);

/** The screens of a section of the sidebar, in their order. */
export function sidebarScreens(section: SidebarSection) {
  return screens.flatMap(({ sidebar, ...screen }) =>
    sidebar?.section === section ? [{ ...screen, ...sidebar }] : [],
  );
}
