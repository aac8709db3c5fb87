/** What stands around every screen: the sidebar, its notices, the palette. */
export const shell = {
  skip: 'Skip to the content',
  sidebar: 'Sidebar',
  places: 'Places',
  openMenu: 'Open the menu',
  find: 'Find anything',
  sections: { assistants: 'Assistants', mail: 'Mail', knowledge: 'Knowledge' },
  counts: { unread: 'unread', waiting: 'waiting', pending: 'pending', held: 'held', left: 'to do' },
  goTo: 'Go to {screen}',
  goToInboxOf: 'Go to the inbox of {assistant}',
  keys: 'Keyboard shortcuts',
  user: {
    menu: 'menu',
    account: 'Your account',
    appearance: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
  },
  health: {
    away: '{part}: {detail} Mail waits until it’s back.',
    parts: { web: 'Web', database: 'Database', queue: 'Job queue', worker: 'Worker and SMTP' },
  },
  outage:
    '{model} hasn’t answered since <time></time>{hasWords, select, true { (“{words}”)} other {}}. {waiting, plural, one {# ticket is} other {# tickets are}} waiting and will resume automatically.',
  disconnected: 'The server can’t be reached. What you see may be out of date.',
  sandbox: {
    all: 'Emails aren’t being sent: no relay is configured.',
    some: 'Some mailboxes aren’t sending: they have no relay.',
    view: 'View caught mail',
  },
} as const;
