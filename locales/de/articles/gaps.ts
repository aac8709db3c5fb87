import type { gaps as english } from '../../en/articles/gaps.ts';
import type { TranslationOf } from '../../translation.ts';

export const gaps: TranslationOf<typeof english> = {
  pageTitle: 'Artikellücken',
  description:
    'Tickets, die Assistenten übergeben haben, weil kein Artikel sie beantwortet, gruppiert nach ihrer Frage.',
  statuses: 'Status',
  tabs: { waiting: 'Offen', closed: 'Geschlossen', dismissed: 'Verworfen' },
  empty: {
    waiting:
      'Keine Lücken. Findet ein Assistent keinen Artikel zu einem Ticket, erscheint dessen Frage hier.',
    closed:
      'Noch keine Lücke wurde geschlossen. Das geschieht, wenn der dafür geschriebene Artikel veröffentlicht wird.',
    dismissed: 'Keine verworfenen Lücken.',
  },
  tickets: '{count, plural, one {# Ticket} other {# Tickets}}',
  answeredCount: '{count, plural, =0 {noch nicht beantwortet} other {# beantwortet}}',
  drafted: 'Entwurf in Arbeit',
  closedBy: 'geschlossen von {person}',
  dismissedBy: 'verworfen von {person}',
  ticketList: 'Tickets',
  answered: 'Beantwortet',
  open: 'Offen',
  proposal: 'Vorgeschlagener Artikel',
  nothingToPropose:
    'Die Antworten betreffen einzelne Kunden, daher gibt es nichts vorzuschlagen. Schreiben Sie den Artikel selbst.',
  noAnswerYet: 'Sobald jemand eines dieser Tickets beantwortet hat, wird hier ein Artikel vorgeschlagen.',
  origin:
    'Vorgeschlagen aus den Antworten zu {tickets}. Prüfen Sie ihn vor dem Veröffentlichen auf Kundendaten.{leftOut, plural, =0 {} one { # Satz über einen einzelnen Kunden wurde weggelassen.} other { # Sätze über einzelne Kunden wurden weggelassen.}}',
  openDraft: 'Entwurf öffnen',
  openArticle: 'Artikel öffnen',
  createDraft: 'Entwurf erstellen',
  reopen: 'Wieder öffnen',
  dismiss: 'Verwerfen',
  dismissed: 'Verworfen. Spätere Tickets mit derselben Frage werden ihr zugeordnet.',
};
