/** The bell, the page of notifications, and mentions in notes. */
export const notifications = {
  title: 'Notifications',
  description: 'Mentions, tickets assigned to you, and todos that are due.',
  bell: '{count, plural, one {# unread notification} other {# unread notifications}}',
  unread: 'Unread',
  kinds: {
    mention: '{name} mentioned you',
    assigned: '{name} assigned you this ticket',
    todo_due: 'Todo due: {title}',
  },
  markAll: 'Mark all as read',
  markFailed: 'The notifications couldn’t be marked as read.',
  empty: 'Nothing yet. When someone mentions or assigns you, or a todo of yours is due, it shows up here.',
  goToInbox: 'Go to the inbox',
  people: 'People to mention',
} as const;
