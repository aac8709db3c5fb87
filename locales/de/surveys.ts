import type { surveys as english } from '../en/surveys.ts';
import type { TranslationOf } from '../translation.ts';

export const surveys: TranslationOf<typeof english> = {
  question: 'Wie zufrieden sind Sie mit unserer Antwort?',
  closed: 'Ihre Anfrage ist abgeschlossen. Falls noch etwas offen ist, antworten Sie bitte auf diese E-Mail.',
  ratings: { good: 'Gut', okay: 'Okay', bad: 'Schlecht' },
  page: {
    intro: 'Wählen Sie eine Antwort und senden Sie sie ab. Sie können sie {days, number} Tage lang ändern.',
    answers: 'Ihre Antwort',
    comment: 'Möchten Sie etwas hinzufügen? (freiwillig)',
    commentHint: 'Das liest nur das Team, das Ihnen geantwortet hat.',
    send: 'Antwort senden',
    change: 'Antwort ändern',
    thanks: 'Vielen Dank. Ihre Antwort ist gespeichert.',
    chooseFirst: 'Bitte wählen Sie eine der drei Antworten.',
    expired: 'Diese Frage ist abgelaufen',
    expiredHint:
      'Sie konnte {days, number} Tage lang beantwortet werden. Wenn Sie uns etwas sagen möchten, antworten Sie auf unsere E-Mail.',
    unknown: 'Dieser Link führt nirgendwohin',
    unknownHint:
      'Vielleicht wurde er nicht vollständig kopiert. Bitte öffnen Sie ihn noch einmal aus unserer E-Mail.',
    colleague: 'Sie sind bei Countersign angemeldet. Nur der Kontakt kann eine Antwort bewerten.',
    busy: 'Zu viele Anfragen',
    busyHint: 'Bitte warten Sie einen Moment und versuchen Sie es dann erneut.',
    failed: 'Das hat nicht geklappt',
    failedHint: 'Es wurde nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.',
  },
};
