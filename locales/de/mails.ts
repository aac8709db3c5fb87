import type { mails as english } from '../en/mails.ts';
import type { TranslationOf } from '../translation.ts';

export const mails: TranslationOf<typeof english> = {
  greeting: 'Hallo {name},',
  accountLink: {
    limit: 'Der Link gilt einmal, bis {day}, {time} UTC.',
    invitation: {
      subject: 'Ihre Einladung zu Countersign',
      opening:
        'Sie sind zu Countersign eingeladen, wo Ihr Team seine E-Mails beantwortet. Sie melden sich als {email} an.',
      openingBy:
        '{person} hat Sie zu Countersign eingeladen, wo Ihr Team seine E-Mails beantwortet. Sie melden sich als {email} an.',
      act: 'Passwort setzen',
      closing:
        'Wenn Sie diese E-Mail nicht erwartet haben, ignorieren Sie sie. Es geschieht nichts, bis der Link verwendet wird.',
    },
    reset: {
      subject: 'Neues Passwort für Countersign setzen',
      opening: 'Für {email} wurde ein neues Passwort angefordert.',
      openingBy: '{person} hat Ihnen einen Link gesendet, mit dem Sie ein neues Passwort für {email} setzen.',
      act: 'Neues Passwort setzen',
      closing: 'Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt, wie es ist.',
    },
  },
  reviewNotice: {
    draftsSubject: '{count, plural, one {# Entwurf zu prüfen} other {# Entwürfe zu prüfen}}',
    ticketsSubject: '{count, plural, one {# Ticket für Sie} other {# Tickets für Sie}}',
    drafts: '{count, plural, one {# Entwurf wartet auf Prüfung.} other {# Entwürfe warten auf Prüfung.}}',
    reviewDrafts: 'Entwürfe prüfen',
    tickets:
      '{count, plural, one {Ein Assistent hat Ihnen # Ticket übergeben.} other {Assistenten haben Ihnen # Tickets übergeben.}}',
    openTickets: 'Ihre Tickets öffnen',
    footer:
      'Sie erhalten diese E-Mail höchstens einmal pro Stunde. Unter Einstellungen, Ihr Konto lässt sie sich ausschalten.',
    changeNotifications: 'Benachrichtigungen ändern',
  },
  digest: {
    subject: '{count, plural, one {# Benachrichtigung für Sie} other {# Benachrichtigungen für Sie}}',
    opening: 'Das ist eingegangen, während Sie nicht hier waren:',
    more: '{count, plural, one {Und # weitere.} other {Und # weitere.}}',
    openNotifications: 'Ihre Benachrichtigungen öffnen',
  },
  webhookOff: {
    subject: 'Der Webhook an {host} wurde ausgeschaltet',
    gone: 'Der Server {host} hat geantwortet, dass es seinen Webhook nicht mehr gibt (410). Dorthin wird nichts mehr gesendet.',
    failing:
      'Fünf Tage lang ließ sich dem Webhook an {host} nichts zustellen. Dorthin wird nichts mehr gesendet.',
    act: 'Die Webhooks öffnen',
  },
  notification: {
    ticket: 'Ticket #{number}',
    mention: 'Sie wurden erwähnt',
    mentionBy: '{name} hat Sie erwähnt',
    assigned: 'Ihnen wurde ein Ticket zugewiesen',
    assignedBy: '{name} hat Ihnen ein Ticket zugewiesen',
    todo_due: 'Eine Aufgabe ist fällig',
    sla_due_soon: 'Bald fällig',
    sla_breached: 'Überfällig',
    rated_bad: 'Eine Antwort wurde als schlecht bewertet',
    test: 'Benachrichtigungen erreichen dieses Gerät',
  },
};
