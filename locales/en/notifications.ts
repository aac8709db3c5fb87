/** The bell, the page of notifications, and mentions in notes. */
export const notifications = {
  title: 'Notifications',
  description: 'Mentions, tickets assigned to you, bad ratings of them, and what is due.',
  bell: '{count, plural, one {# unread notification} other {# unread notifications}}',
  unread: 'Unread',
  kinds: {
    mention: '{name} mentioned you',
    assigned: '{name} assigned you this ticket',
    todo_due: 'Todo due: {title}',
    sla_due_soon: 'Due soon',
    sla_breached: 'Overdue',
    rated_bad: '{name} rated the answer as bad',
  },
  markAll: 'Mark all as read',
  markFailed: 'The notifications couldn’t be marked as read.',
  empty: 'Nothing yet. When someone mentions or assigns you, or something of yours is due, it shows up here.',
  goToInbox: 'Go to the inbox',
  people: 'People to mention',
} as const;
