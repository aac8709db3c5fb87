/** Emails that the product itself sends to its users. */
export const mails = {
  greeting: 'Hello {name},',
  accountLink: {
    limit: 'The link works once, until {day}, {time} UTC.',
    invitation: {
      subject: 'Your invitation to Countersign',
      opening: 'You are invited to Countersign, where your team answers its email. You sign in as {email}.',
      openingBy:
        '{person} invited you to Countersign, where your team answers its email. You sign in as {email}.',
      act: 'Set your password',
      closing: 'If you weren’t expecting this email, ignore it. Nothing happens until the link is used.',
    },
    reset: {
      subject: 'Set a new password for Countersign',
      opening: 'Someone requested a new password for {email}.',
      openingBy: '{person} sent you a link to set a new password for {email}.',
      act: 'Set a new password',
      closing: 'If this wasn’t you, ignore this email. Your password stays as it is.',
    },
  },
  reviewNotice: {
    draftsSubject: '{count, plural, one {# draft to review} other {# drafts to review}}',
    ticketsSubject: '{count, plural, one {# ticket for you} other {# tickets for you}}',
    drafts: '{count, plural, one {# draft is waiting for review.} other {# drafts are waiting for review.}}',
    reviewDrafts: 'Review drafts',
    tickets:
      '{count, plural, one {An assistant handed off # ticket to you.} other {Assistants handed off # tickets to you.}}',
    openTickets: 'Open your tickets',
    footer: 'You get this email at most once an hour. You can turn it off under Settings, Your account.',
    changeNotifications: 'Change notifications',
  },
  digest: {
    subject: '{count, plural, one {# notification for you} other {# notifications for you}}',
    opening: 'This came while you weren’t at the desk:',
    more: '{count, plural, one {And # more.} other {And # more.}}',
    openNotifications: 'Open your notifications',
  },
  webhookOff: {
    subject: 'The webhook to {host} was turned off',
    gone: 'The server at {host} answered that its webhook is gone (410). Nothing is sent there any more.',
    failing:
      'For 5 days nothing could be delivered to the webhook at {host}. Nothing is sent there any more.',
    act: 'Open the webhooks',
  },
  /** What a digest and a desktop notification say: nothing of a ticket but its number. */
  notification: {
    ticket: 'Ticket #{number}',
    mention: 'You were mentioned',
    mentionBy: '{name} mentioned you',
    assigned: 'You were assigned',
    assignedBy: '{name} assigned you',
    todo_due: 'A todo is due',
    sla_due_soon: 'Due soon',
    sla_breached: 'Overdue',
    rated_bad: 'An answer was rated as bad',
    test: 'Notifications reach this device',
  },
} as const;
