import type { outbox as english } from '../en/outbox.ts';
import type { TranslationOf } from '../translation.ts';

export const outbox: TranslationOf<typeof english> = {
  title: 'Postausgang',
  description:
    'Jede Antwort an jeden Empfänger, mit der Rückmeldung des empfangenden Servers. Ohne Entscheidung einer Person wird nichts zweimal gesendet.',
  views: 'Angezeigte Zustellungen',
  pending: 'Ausstehend',
  all: 'Alle',
  needsDecision: 'Braucht eine Entscheidung',
  automatic: 'Wird automatisch gesendet',
  count: '{count, number}{more, select, true {+} other {}}',
  noneSent: 'Noch wurde nichts gesendet.',
  goToReview: 'Zu den Entwürfen',
  nonePending:
    'Nichts steht aus. Antworten, die gesendet werden oder nicht gesendet werden konnten, erscheinen hier.',
  showAll: 'Alle anzeigen',
  recipient: '{role, select, cc {Cc} bcc {Bcc} other {An}} {recipient}, von {author}',
  sendNow: 'Jetzt senden',
  cancel: 'Senden abbrechen',
};
