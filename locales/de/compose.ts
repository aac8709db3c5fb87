import type { compose as english } from '../en/compose.ts';
import type { TranslationOf } from '../translation.ts';

export const compose: TranslationOf<typeof english> = {
  to: 'An',
  cc: 'Cc',
  bcc: 'Bcc',
  addCc: 'Cc: Kopie hinzufügen',
  addBcc: 'Bcc: Blindkopie hinzufügen',
  invalidAddress: '„{address}“ ist keine E-Mail-Adresse.',
  tooMany: 'Eine Antwort fasst {limit, number} davon; entfernen Sie {over, number}.',
  newHere: 'neu hier',
  remove: '{name} entfernen',
  addressPlaceholder: 'name@example.com',
  suggestion: '{row} {name}',
  more: '{count, number} weitere',
  recipient: {
    label: 'Empfänger',
    change: 'Ändern',
    changeLabel: 'Empfänger ändern',
    use: 'Übernehmen',
    invalid: 'Das ist keine E-Mail-Adresse.',
    asksHere:
      'Die E-Mail kam von {contact} und bittet um Antworten hierher{other, select, true {, in einer anderen Domain} other {}}.',
    asksThere:
      'Die E-Mail bittet um Antworten an {address}{other, select, true {, in einer anderen Domain} other {}}.',
    writeTo: 'An {address} schreiben',
    writeThere: 'Dorthin schreiben',
  },
  files: {
    attach: 'Dateien anhängen',
    field: 'Anzuhängende Dateien',
    tooLarge:
      'Zusammen haben die Dateien {size}; eine E-Mail fasst {limit}. Entfernen Sie einige, oder senden Sie sie in mehreren Antworten.',
  },
  history: {
    title: 'Frühere E-Mail',
    show: '··· {lines, plural, one {# frühere Zeile} other {# frühere Zeilen}} darunter',
    hide: 'Frühere E-Mail ausblenden',
    leaveOut: 'Weglassen',
    include: 'Wieder einfügen',
  },
  preview: {
    title: 'Vorschau',
    close: 'Schließen',
    failed: 'Die Vorschau kann gerade nicht gezeigt werden.',
    from: 'Von',
    subject: 'Betreff',
    files: 'Dateien',
    bccHidden: '{people} (für alle anderen unsichtbar)',
    views: 'Ansicht',
    formatted: 'Formatiert',
    text: 'Nur Text',
    frame: 'Die Antwort, wie sie gesendet wird',
  },
  later: {
    title: 'Später senden',
    description: 'Die Antwort wartet im Postausgang. Bis sie gesendet ist, können Sie sie abbrechen.',
    cancels: 'Abbrechen, wenn {contact} zuerst schreibt',
    cancelsHint: 'Sie bleibt ungesendet im Ticket.',
    custom: 'Andere Zeit',
    past: 'Wählen Sie einen Zeitpunkt in der Zukunft.',
    submit: 'Planen',
  },
  otherWays: 'Andere Arten zu senden',
};
