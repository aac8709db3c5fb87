/** The keys programs use the API with. */
export const apiKeys = {
  description: 'For programs. A key can only do what you allow, and what it does is recorded under its name.',
  add: 'New key',
  addTitle: 'New API key',
  addDescription: 'It’s shown once, right after this.',
  addSubmit: 'Create key',
  created: 'This is the key. It’s shown only now; store it where your programs keep secrets.',
  name: 'Name',
  nameHint: 'What will use it.',
  scopes: 'What it may do',
  scope: {
    read: 'Read tickets, drafts and articles',
    write: 'Change tickets, write notes and drafts',
    send: 'Send email and approve drafts',
    admin: 'Change settings',
    metrics: 'Read the metrics at /api/metrics',
  },
  revoked: 'revoked',
  used: 'last used <time></time>',
  unused: 'never used',
  revoke: 'Revoke',
  revokeOne: 'Revoke {name}',
  revokeTitle: 'Revoke {name}?',
  revokeDescription:
    'Whatever uses it is refused from then on. You can’t restore it, but you can create a new one.',
  revokeSubmit: 'Revoke key',
} as const;
