/** What each key does, in the order in which `?` shows them. Keys that lead to a screen stand in `screens.ts`. A space separates strokes, + joins keys. */
export const keymap = {
  palette: { keys: 'mod+k', group: 'everywhere' },
  help: { keys: '?', group: 'everywhere' },
  newMail: { keys: 'c', group: 'everywhere' },
  undo: { keys: 'z', group: 'everywhere' },

  next: { keys: 'j', group: 'lists' },
  previous: { keys: 'k', group: 'lists' },
  open: { keys: 'enter', group: 'lists' },
  back: { keys: 'escape', group: 'lists' },
  search: { keys: '/', group: 'lists' },
  filter: { keys: 'f', group: 'lists' },
  select: { keys: 'x', group: 'lists' },
  selectNext: { keys: 'shift+j', group: 'lists' },
  selectPrevious: { keys: 'shift+k', group: 'lists' },
  selectAll: { keys: 'mod+a', group: 'lists' },
  move: { keys: 'm', group: 'lists' },

  reply: { keys: 'r', group: 'ticket' },
  ask: { keys: 'i', group: 'ticket' },
  note: { keys: 'n', group: 'ticket' },
  forward: { keys: 'shift+f', group: 'ticket' },
  close: { keys: 'e', group: 'ticket' },
  closeWithDraft: { keys: 'shift+e', group: 'ticket' },
  snooze: { keys: 'h', group: 'ticket' },
  assign: { keys: 'a', group: 'ticket' },
  priority: { keys: 'p', group: 'ticket' },
  tag: { keys: 't', group: 'ticket' },
  unread: { keys: 'u', group: 'ticket' },
  savedReply: { keys: 'mod+/', group: 'ticket' },
  send: { keys: 'mod+enter', group: 'ticket' },

  approve: { keys: 'mod+enter', group: 'draft' },
  edit: { keys: 'e', group: 'draft' },
  reject: { keys: 'x', group: 'draft' },
  why: { keys: 'w', group: 'draft' },
  skip: { keys: 's', group: 'draft' },
} as const;

/** The group of what leads to a screen. */
export const screenGroup = 'everywhere';

export type KeyName = keyof typeof keymap;
export type KeyGroup = (typeof keymap)[KeyName]['group'];
