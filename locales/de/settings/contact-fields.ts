import type { contactFields as english } from '../../en/settings/contact-fields.ts';
import type { TranslationOf } from '../../translation.ts';

export const contactFields: TranslationOf<typeof english> = {
  description:
    'Was das Team über Kontakte wissen will, über ihre E-Mails hinaus. Jeder Kontakt hat diese Felder.',
  empty: 'Noch keine Felder.',
  create: 'Neues Feld',
  createTitle: 'Neues Feld',
  editTitle: 'Feld bearbeiten',
  name: 'Name',
  kind: 'Art',
  kinds: { text: 'Text', number: 'Zahl', date: 'Datum', choice: 'Auswahl' },
  choices: 'Auswahl',
  choicesHint: 'Eine je Zeile.',
  edit: 'Bearbeiten',
  editOf: '{name} bearbeiten',
  save: 'Feld speichern',
  remove: 'Entfernen',
  removeOf: '{name} entfernen',
  removeTitle: '{name} entfernen?',
  removeDescription: 'Das Feld verschwindet bei allen Kontakten, samt den Einträgen.',
};
