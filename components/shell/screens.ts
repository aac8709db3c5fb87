/** Every screen: one entry for each page of app/ that draws something, by its path there. */
export const screens = [
  { path: '/sign-in', title: 'Sign in' },
  { path: '/inbox', title: 'Inbox' },
  { path: '/inbox/[assistant]', title: 'Inbox of an assistant' },
  { path: '/tickets/[number]', title: 'Ticket' },
  { path: '/review', title: 'Review' },
  { path: '/snoozed', title: 'Snoozed' },
  { path: '/closed', title: 'Closed' },
  { path: '/outbox', title: 'Outbox' },
  { path: '/held', title: 'Held' },
  { path: '/sandbox', title: 'Sandbox' },
  { path: '/sandbox/[id]', title: 'Caught mail' },
  { path: '/runs/[id]', title: 'Run' },
  { path: '/articles', title: 'Articles' },
  { path: '/articles/new', title: 'New article' },
  { path: '/articles/[id]', title: 'Article' },
  { path: '/settings/[part]', title: 'Settings' },
  { path: '/settings/mailboxes/[id]', title: 'Mailbox' },
  { path: '/settings/domains/[id]', title: 'Domain' },
] as const satisfies { path: `/${string}`; title: string }[];

export type ScreenPath = (typeof screens)[number]['path'];
