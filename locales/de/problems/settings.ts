import type { settingProblems as english } from '../../en/problems/settings.ts';
import type { TranslationOf } from '../../translation.ts';

export const settingProblems: TranslationOf<typeof english> = {
  mailboxes: {
    noDomain: '„{text}“ ist keine Domain, von der E-Mails gesendet werden können.',
    writesElsewhere: '{address} schreibt auch an Postfächer, auf die Sie keinen Zugriff haben.',
    notHeld: 'Diese E-Mail wird nicht mehr zurückgehalten.',
    blockInAll: 'Nur wer alle Postfächer sieht, kann jemanden in allen blockieren.',
    unblockInAll: 'Nur wer alle Postfächer sieht, kann aufheben, was für alle gilt.',
    noSender: '„{text}“ ist weder eine Adresse noch eine Domain.',
    ownSender: '{sender} gehört zu uns.',
    needsPassword: 'Für diesen Server und Benutzernamen wird das Passwort gebraucht.',
    noMailboxAddress: '„{text}“ ist keine Adresse, die ein Postfach haben kann.',
    noAssistant: 'Diesen Assistenten gibt es nicht: {id}.',
    oneMissing: 'Eines der Postfächer gibt es nicht.',
    addressTaken: 'Es gibt schon ein Postfach mit der Adresse {address}.',
    aliasTaken: '{address} ist schon ein Alias des Postfachs {mailbox}.',
  },
  rules: {
    stale: 'Die Regel wurde geändert, seit Sie sie gelesen haben.',
    changedSince: 'Die Regel wurde inzwischen geändert.',
    tooMany: 'Es gibt schon {max, number} Regeln.',
    noMailbox: 'Dieses Postfach gibt es nicht.',
    assignee: 'Zugewiesen werden kann nur einer aktiven Person mit Zugriff auf ein Postfach der Regel.',
    noBusinessHours: 'Diese Geschäftszeiten gibt es nicht.',
    actions:
      'Eine Regel kann einmal zuweisen, eine Priorität setzen und entweder schließen oder zurückstellen.',
  },
  sla: {
    hoursInPolicy: 'Eine SLA-Richtlinie rechnet mit diesen Zeiten.',
    hoursInRule: 'Eine Regel verwendet diese Zeiten.',
    hoursStale: 'Die Geschäftszeiten wurden geändert, seit Sie sie gelesen haben.',
    tooMany: 'Es gibt schon {max, number} Richtlinien.',
    stale: 'Die SLA-Richtlinie wurde geändert, seit Sie sie gelesen haben.',
    noTarget: 'Eine Richtlinie braucht ein Ziel: für die erste Antwort, die nächste oder die Lösung.',
  },
  teams: {
    tooMany: 'Es gibt schon {max, number} Teams.',
    nameTaken: 'Es gibt schon ein Team „{name}“.',
    noUser: 'Eines der Mitglieder gibt es hier nicht.',
  },
  reports: {
    noTimeZone: '{zone} ist keine Zeitzone wie Europe/Berlin.',
    endsBefore: 'Der letzte Tag liegt vor dem ersten.',
    tooLong: 'Ein Bericht umfasst höchstens {max, number} Tage.',
  },
  samples: {
    noMailbox: 'Es gibt noch kein Postfach für Beispieltickets.',
    onlyTogether: 'Eines davon ist ein Beispiel. Beispiele lassen sich nur miteinander verbinden.',
  },
  webhooks: {
    credentials: 'In der Adresse eines Webhooks stehen weder Benutzer noch Passwort.',
    noWebAddress: 'Ein Webhook braucht eine Webadresse, am Port von http oder https oder über 1023.',
    notPublic: 'Diese Adresse ist nicht öffentlich: Webhooks gehen nur ins Internet.',
    off: 'Dieser Webhook ist ausgeschaltet. Schalten Sie ihn zuerst ein.',
    testOnce: 'Ein Test wird nicht erneut gesendet. Senden Sie einen neuen.',
    tooMany: 'Es gibt bereits {max, number} Webhooks.',
  },
  notifications: {
    onlyBrowser: 'Nur ein angemeldeter Browser kann benachrichtigt werden.',
  },
};
