/** What each key does, in the order in which `?` shows them. Keys that lead to a screen stand in `screens.ts`. A space separates strokes, + joins keys. */
export const keymap = {
  palette: { keys: 'mod+k', title: 'Find anything', group: 'Everywhere' },
  help: { keys: '?', title: 'Show all keys', group: 'Everywhere' },

  next: { keys: 'j', title: 'Next', group: 'Lists' },
  previous: { keys: 'k', title: 'Previous', group: 'Lists' },
  open: { keys: 'enter', title: 'Open', group: 'Lists' },
  back: { keys: 'escape', title: 'Back to the list', group: 'Lists' },
  search: { keys: '/', title: 'Search', group: 'Lists' },
  filter: { keys: 'f', title: 'Filter', group: 'Lists' },

  reply: { keys: 'r', title: 'Reply', group: 'Ticket' },
  ask: { keys: 'i', title: 'Ask the assistant', group: 'Ticket' },
  note: { keys: 'n', title: 'Write a note', group: 'Ticket' },
  forward: { keys: 'shift+f', title: 'Forward', group: 'Ticket' },
  close: { keys: 'e', title: 'Close, or open again', group: 'Ticket' },
  closeWithDraft: { keys: 'shift+e', title: 'Close while a draft waits', group: 'Ticket' },
  snooze: { keys: 'h', title: 'Snooze', group: 'Ticket' },
  assign: { keys: 'a', title: 'Assign', group: 'Ticket' },
  priority: { keys: 'p', title: 'Set the priority', group: 'Ticket' },
  tag: { keys: 't', title: 'Tag', group: 'Ticket' },
  unread: { keys: 'u', title: 'Mark as unread', group: 'Ticket' },
  savedReply: { keys: 'mod+/', title: 'Insert a saved reply', group: 'Ticket' },
  send: { keys: 'mod+enter', title: 'Send', group: 'Ticket' },

  approve: { keys: 'mod+enter', title: 'Approve the draft', group: 'Draft' },
  edit: { keys: 'e', title: 'Edit the draft', group: 'Draft' },
  reject: { keys: 'x', title: 'Reject the draft', group: 'Draft' },
  why: { keys: 'w', title: 'Why this confidence', group: 'Draft' },
  skip: { keys: 's', title: 'Skip to the next draft', group: 'Draft' },
} as const;

/** The group of what leads to a screen. */
export const screenGroup = 'Everywhere';

export type KeyName = keyof typeof keymap;
