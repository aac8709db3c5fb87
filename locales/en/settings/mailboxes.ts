/** The list of mailboxes, and the dialog that creates one. */
export const mailboxes = {
  description: 'The addresses you send and receive mail with. A new mailbox accepts mail right away.',
  empty: 'There are no mailboxes, so no mail is accepted.',
  paused: 'paused',
  staging: 'staging',
  readsAll: '{name} reads every new email',
  readsOnRequest: '{name} reads on request',
  noAssistant: 'no assistant',
  highRates: 'Too many of its emails bounce or are reported as spam.',
  edit: 'Edit {address}',
  add: {
    title: 'New mailbox',
    description: 'A deleted address comes back with its tickets.',
    address: 'Address',
    addressExample: 'help@example.com',
    senderName: 'Sender name',
    senderNameExample: 'Support',
    assistant: 'Assistant',
    noAssistant: 'None',
    submit: 'Create mailbox',
  },
} as const;
