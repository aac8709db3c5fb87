export const sandbox = {
  title: 'Sandbox',
  mailbox: 'Mailbox',
  everyMailbox: 'All mailboxes',
  description: {
    unused: 'Every mailbox has a relay now. Emails caught earlier can still be read.',
    admin:
      'Replies from a mailbox without a relay are caught here and aren’t sent to anyone. <link>Set up a relay</link>',
    others:
      'Replies from a mailbox without a relay are caught here and aren’t sent to anyone. An admin can set up a relay.',
  },
  select: 'Select an email to see it as its recipient would.',
  emptyMailbox: 'No emails from this mailbox have been caught.',
  empty: 'No emails have been caught yet. Approve a draft, and its email appears here.',
  caughtAt: 'Caught <time></time>',
  openTicket: 'Open ticket #{number}',
  frame: 'Email to {recipients}',
  views: 'View as',
  formatted: 'Formatted',
  plainText: 'Plain text',
  headers: 'Headers',
  raw: 'Raw',
  download: 'Download',
  attachments: 'Attachments',
  facts: {
    from: 'From',
    to: 'To',
    cc: 'Cc',
    replyTo: 'Reply-To',
    signature: 'Signature',
    signed: 'Signed by {domain} (selector {selector})',
    unsigned: 'Not signed: the domain has no key',
  },
} as const;
