/** Why a setting cannot be so. */
export const settingProblems = {
  mailboxes: {
    noDomain: '“{text}” is not a domain that mail can be sent as.',
    writesElsewhere: '{address} also writes to mailboxes that you do not reach.',
    notHeld: 'This mail is not held any more.',
    blockInAll: 'Only who sees every mailbox can block somebody in all of them.',
    unblockInAll: 'Only who sees every mailbox can lift what holds for all of them.',
    noSender: '“{text}” is neither an address nor a domain.',
    ownSender: '{sender} is our own.',
    needsPassword: 'This server and user need their password.',
    noMailboxAddress: '“{text}” is not an address that a mailbox can have.',
    noAssistant: 'There is no such assistant: {id}.',
    oneMissing: 'One of the mailboxes does not exist.',
    addressTaken: 'There is a mailbox with the address {address} already.',
    aliasTaken: '{address} is an alias of the mailbox {mailbox} already.',
  },
  rules: {
    stale: 'The rule has changed since you read it.',
    changedSince: 'The rule has changed since.',
    tooMany: 'There are {max, number} rules already.',
    noMailbox: 'There is no such mailbox.',
    assignee: 'The assignee must be an active user who reaches a mailbox of the rule.',
    noBusinessHours: 'There are no such business hours.',
    actions: 'A rule can assign once, set one priority, and either close or snooze.',
  },
  sla: {
    hoursInPolicy: 'An SLA policy counts by these hours.',
    hoursInRule: 'A rule asks for these hours.',
    hoursStale: 'The business hours have changed since you read them.',
    tooMany: 'There are {max, number} policies already.',
    stale: 'The SLA policy has changed since you read it.',
    noTarget: 'A policy needs a target: for the first answer, the next or the resolution.',
  },
  teams: {
    tooMany: 'There are {max, number} teams already.',
    nameTaken: 'There is a team “{name}” already.',
    noUser: 'A member is no user.',
  },
  reports: {
    noTimeZone: '{zone} is no time zone, such as Europe/Berlin.',
    endsBefore: 'The last day is before the first.',
    tooLong: 'A report covers at most {max, number} days.',
  },
  samples: {
    noMailbox: 'There is no mailbox yet in which sample tickets could stand.',
    onlyTogether: 'One of them is a sample. Samples can only be joined with each other.',
  },
  notifications: {
    onlyBrowser: 'Only a browser that is signed in can be told.',
  },
} as const;
