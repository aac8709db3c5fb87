import {
  Activity,
  BookOpen,
  CircleCheck,
  FlaskConical,
  Hand,
  Inbox,
  type LucideIcon,
  Moon,
  PenLine,
  Send,
  Settings,
} from 'lucide-react';
import type { DeskCounts } from '#lib/desk/counts.ts';

type Screen = {
  /** As in app/, without its groups. */
  path: `/${string}`;
  title: string;
  /** Where a link to it leads, when its path has a parameter. */
  href?: `/${string}`;
  /** How the palette names it; `?` shows its keys. */
  command?: { title: string; keys?: `g ${string}` };
  /** Where the sidebar shows it, and with which count; `label` says what is counted. */
  sidebar?: {
    section: 'tickets' | 'assistants' | 'mail' | 'knowledge' | 'foot';
    icon: LucideIcon;
    count?: { of: Exclude<keyof DeskCounts, 'assistants' | 'model_outages'>; label: string };
  };
  /** Offered only while mail is caught instead of sent. */
  onlySandbox?: true;
};

const list = [
  { path: '/sign-in', title: 'Sign in' },
  { path: '/forgot-password', title: 'Forgot your password' },
  { path: '/set-password', title: 'Set a password' },
  {
    path: '/inbox',
    title: 'Inbox',
    command: { title: 'Go to the inbox', keys: 'g i' },
    sidebar: { section: 'tickets', icon: Inbox, count: { of: 'unread', label: 'unread' } },
  },
  { path: '/inbox/[assistant]', title: 'Inbox of an assistant' },
  { path: '/tickets/[number]', title: 'Ticket' },
  {
    path: '/review',
    title: 'Review',
    command: { title: 'Go to review', keys: 'g r' },
    sidebar: { section: 'tickets', icon: PenLine, count: { of: 'review', label: 'waiting' } },
  },
  {
    path: '/snoozed',
    title: 'Snoozed',
    command: { title: 'Go to snoozed', keys: 'g s' },
    sidebar: { section: 'tickets', icon: Moon },
  },
  {
    path: '/closed',
    title: 'Closed',
    command: { title: 'Go to closed', keys: 'g c' },
    sidebar: { section: 'tickets', icon: CircleCheck },
  },
  {
    path: '/outbox',
    title: 'Outbox',
    command: { title: 'Go to the outbox', keys: 'g o' },
    sidebar: { section: 'mail', icon: Send, count: { of: 'outbox', label: 'pending' } },
  },
  {
    path: '/held',
    title: 'Held',
    command: { title: 'Go to held mail' },
    sidebar: { section: 'mail', icon: Hand, count: { of: 'held', label: 'held' } },
  },
  {
    path: '/sandbox',
    title: 'Sandbox',
    command: { title: 'Go to the sandbox' },
    sidebar: { section: 'mail', icon: FlaskConical },
    onlySandbox: true,
  },
  { path: '/sandbox/[id]', title: 'Caught mail' },
  {
    path: '/runs',
    title: 'Runs',
    command: { title: 'Go to the runs', keys: 'g u' },
    sidebar: { section: 'assistants', icon: Activity },
  },
  { path: '/runs/[id]', title: 'Run' },
  {
    path: '/articles',
    title: 'Articles',
    command: { title: 'Go to articles', keys: 'g a' },
    sidebar: { section: 'knowledge', icon: BookOpen },
  },
  { path: '/articles/new', title: 'New article', command: { title: 'Write an article' } },
  { path: '/articles/gaps', title: 'Article gaps', command: { title: 'Go to article gaps' } },
  { path: '/articles/import', title: 'Import articles', command: { title: 'Import articles' } },
  { path: '/articles/imports/[id]', title: 'Import' },
  { path: '/articles/[id]', title: 'Article' },
  { path: '/articles/[id]/history', title: 'History of an article' },
  {
    path: '/settings/[part]',
    title: 'Settings',
    href: '/settings/mailboxes',
    command: { title: 'Go to the settings' },
    sidebar: { section: 'foot', icon: Settings },
  },
  { path: '/settings/mailboxes/[id]', title: 'Mailbox' },
  { path: '/settings/domains/[id]', title: 'Domain' },
] as const satisfies Screen[];

type Listed = (typeof list)[number];
export type ScreenPath = Listed['path'];
export type SidebarSection = NonNullable<Screen['sidebar']>['section'];

/** Every screen: one entry for each page of app/ that draws something. Sidebar, palette and keys are made of it. */
export const screens: readonly (Screen & { path: ScreenPath })[] = list;

/** The screens of a section of the sidebar, in their order. */
export function sidebarScreens(section: SidebarSection) {
  return screens.flatMap(({ sidebar, ...screen }) =>
    sidebar?.section === section ? [{ ...screen, ...sidebar }] : [],
  );
}
