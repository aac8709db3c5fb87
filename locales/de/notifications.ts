import type { notifications as english } from '../en/notifications.ts';
import type { TranslationOf } from '../translation.ts';

export const notifications: TranslationOf<typeof english> = {
  title: 'Benachrichtigungen',
  description: 'Erwähnungen, Ihnen zugewiesene Tickets, deren schlechte Bewertungen und was fällig ist.',
  bell: '{count, plural, one {# ungelesene Benachrichtigung} other {# ungelesene Benachrichtigungen}}',
  unread: 'Ungelesen',
  kinds: {
    mention: '{name} hat Sie erwähnt',
    assigned: '{name} hat Ihnen dieses Ticket zugewiesen',
    todo_due: 'Aufgabe fällig: {title}',
    sla_due_soon: 'Bald fällig',
    sla_breached: 'Überfällig',
    rated_bad: '{name} hat die Antwort als schlecht bewertet',
  },
  markAll: 'Alle als gelesen markieren',
  markFailed: 'Die Benachrichtigungen konnten nicht als gelesen markiert werden.',
  empty:
    'Noch nichts. Wenn jemand Sie erwähnt, Ihnen ein Ticket zuweist oder etwas von Ihnen fällig ist, steht es hier.',
  goToInbox: 'Zum Eingang',
  people: 'Personen zum Erwähnen',
};
