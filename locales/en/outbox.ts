export const outbox = {
  title: 'Outbox',
  description:
    'Every reply to every recipient, with the receiving server’s response. Nothing is sent twice unless someone decides so.',
  views: 'Deliveries shown',
  pending: 'Pending',
  all: 'All',
  needsDecision: 'Needs your decision',
  automatic: 'Will be sent automatically',
  count: '{count, number}{more, select, true {+} other {}}',
  noneSent: 'Nothing has been sent yet.',
  goToReview: 'Go to review',
  nonePending: 'Nothing is pending. Replies that are being sent, and those that couldn’t be, appear here.',
  showAll: 'Show all',
  recipient: '{role, select, cc {Cc} bcc {Bcc} other {To}} {recipient}, by {author}',
  sendNow: 'Send now',
  cancel: 'Cancel sending',
} as const;
