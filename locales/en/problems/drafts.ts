/** Why something cannot be done with a draft. */
export const draftProblems = {
  drafts: {
    snoozePassed: 'The time until which the ticket was to be snoozed has passed.',
    assistant: 'An assistant cannot decide on a draft.',
    decided:
      'The draft has been {status, select, approved {approved} rejected {rejected} superseded {superseded by something newer} other {decided}} already.',
    ofMergedTicket: 'The draft was written for a ticket that is merged into this one. Ask for a new one.',
    stale: 'The draft has been edited since you read it.',
    empty: 'A draft needs some text.',
    noReplyToEdit: 'This proposal has no reply to edit.',
    noForward: 'This draft forwards nothing to {address}.',
    writtenSince: 'Somebody has written on this ticket since the draft. Read that first.',
    noReplyToSend: 'This proposal has no reply to change or send.',
  },
} as const;
