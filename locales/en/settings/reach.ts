/** Which mailboxes a person or an API key has access to. */
export const reach = {
  title: 'Mailbox access',
  all: 'All mailboxes, including future ones',
  hint: 'Tickets, mail and settings of other mailboxes are hidden from them.',
  some: 'access to {mailboxes}',
  none: 'no mailbox access',
} as const;
