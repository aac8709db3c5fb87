/** The list of assistants, and the form of one. */
export const assistants = {
  description:
    'Each reads the mail of its mailboxes and drafts replies for a person to approve. Changing its instructions, model or tools creates a new version; a run keeps the version it ran on.',
  add: 'New assistant',
  addSubmit: 'Create assistant',
  publish: 'Publish',
  inbox: 'Inbox',
  version: 'version {number, number}',
  disabled: 'disabled',
  noVersion: 'no published version',
  fallback: 'fallback: {model}',
  activeTickets: '{count, plural, one {# active ticket} other {# active tickets}}',
  otherMailboxes: 'also serves mailboxes you don’t have access to',
  name: 'Name',
  instructions: 'Instructions',
  instructionsHint: 'What it should know about your business, and how it should write.',
  tools: 'What it may do',
  enabled: 'Enabled',
  enabledHint: 'While disabled, its new mail goes to people.',
  acts: {
    close: 'Close',
    snooze: 'Snooze',
    urgent: 'Mark as urgent',
    forward: 'Forward to listed addresses',
  },
  permissions: {
    approve: 'With a person’s approval',
    auto: 'Without approval',
    never: 'Never',
  },
} as const;
