/** Blocking a sender, from a held email or from a ticket. */
export const blockSender = {
  title: 'Block sender',
  description: 'Email from a blocked sender is ignored. It’s kept, and can be filed later.',
  sender: 'Sender',
  everyoneAt: 'Everyone at {domain}',
  where: 'Where',
  inMailbox: 'In {mailbox}',
  inThisMailbox: 'In this mailbox',
  inAllMailboxes: 'In all mailboxes',
  submit: 'Block',
  done: '{sender} is blocked.',
  undo: 'Undo',
} as const;
