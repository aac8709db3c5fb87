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
    writtenSinceRead: 'Somebody has written on this ticket since what you have read. Read that first.',
    beingEdited: 'A person has edited the draft of this ticket. It is theirs to decide on.',
    blocked: 'This cannot be proposed. {why}',
    clientIdTaken: 'This client_id belongs to a draft that you do not reach.',
    noReplyToSend: 'This proposal has no reply to change or send.',
  },
} as const;
