/** The addresses no mail is sent to. */
export const suppressions = {
  description:
    'No mailbox sends to these addresses. Emailing a dead address, or one whose owner reported spam, harms the delivery of all your mail.',
  add: 'Suppress an address',
  addSubmit: 'Suppress',
  address: 'Address',
  detail: 'Reason',
  detailHint: 'For anyone who wonders later.',
  search: 'Search by address or reason',
  reason: 'Reason',
  allReasons: 'All reasons',
  reasons: {
    bounce: 'Bounced',
    complaint: 'Reported as spam',
    manual: 'Added by a person',
  },
  reasonAndTime: '{reason} · <time></time>',
  status: 'Status',
  statuses: { standing: 'Suppressed', lifted: 'Lifted', all: 'All' },
  noMatch: 'No matching addresses.',
  noneLifted: 'No suppression has been lifted yet.',
  empty:
    'No addresses are suppressed. One that bounces permanently, or whose owner reports spam, is added automatically.',
  addedBy: 'By {name}.',
  liftedBy: 'Lifted by {name} <time></time>: {reason}',
  lift: 'Lift',
  liftOne: 'Lift {address}',
  liftTitle: 'Send to {address} again?',
  liftComplaint:
    'Its owner reported your mail as spam. Lift this only if they have asked for your mail themselves.',
  liftDescription: 'If mail bounces again, the address is suppressed again.',
  liftReason: 'Why it may be emailed again',
  liftSubmit: 'Lift suppression',
} as const;
