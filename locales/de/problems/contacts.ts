import type { contactProblems as english } from '../../en/problems/contacts.ts';
import type { TranslationOf } from '../../translation.ts';

export const contactProblems: TranslationOf<typeof english> = {
  contacts: {
    noAssistant: 'Ein Assistent kann keine Kontakte ändern.',
    tooManyFields: 'Es gibt schon {max, number} Felder.',
    choicesOnlyForChoice:
      'Eine Auswahl braucht etwas zum Auswählen, und keine andere Art von Feld hat Auswahlwerte.',
    choiceTwice: 'Ein Auswahlwert steht zweimal da.',
    fieldNameTaken: 'Es gibt schon ein Feld {name}.',
    noSuchField: 'Es gibt kein Feld {id}.',
    misfit:
      '{name} erwartet {kind, select, text {einen Text} number {eine Zahl} date {einen Tag wie 2026-01-31} choice {einen der Auswahlwerte} other {etwas anderes}}.',
    mergeWithItself: 'Ein Kontakt kann nicht mit sich selbst zusammengeführt werden.',
    eraseOtherAddress: 'Geben Sie zum Löschen eine der Adressen dieses Kontakts ein.',
    furtherAddress:
      '{address} ist eine weitere Adresse eines anderen Kontakts. Machen Sie das zuerst rückgängig.',
    notMerged: 'Dieser Kontakt ist nicht mit einem anderen zusammengeführt.',
    noCompany: 'Bei {domain} kann jeder eine Adresse haben: Das ist keine Firma.',
    stale: 'Der Kontakt wurde geändert, seit Sie ihn gelesen haben.',
  },
};
