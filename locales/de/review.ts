import type { review as english } from '../en/review.ts';
import type { TranslationOf } from '../translation.ts';

export const review: TranslationOf<typeof english> = {
  title: 'Freigabe',
  empty: 'Keine Entwürfe zur Freigabe. Wenn ein Assistent eine Antwort geschrieben hat, erscheint sie hier.',
  goToInbox: 'Zum Eingang',
  waiting: '{count, plural, =0 {Nichts zur Freigabe} other {{count, number} zur Freigabe}}',
  skipped: '{count, plural, =0 {} other {, # übersprungen}}',
  back: 'Zurück',
  backHint: 'Zurück zum vorigen Entwurf',
  skip: 'Überspringen',
  skipHint: 'Vorerst überspringen',
  next: 'Als Nächstes',
  openTicket: 'Ticket #{number} öffnen',
  asked: 'Frage',
  proposed: 'Entwurf',
  evidence: 'Quellen und Sicherheit',
};
