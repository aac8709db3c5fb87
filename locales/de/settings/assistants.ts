import type { assistants as english } from '../../en/settings/assistants.ts';
import type { TranslationOf } from '../../translation.ts';

export const assistants: TranslationOf<typeof english> = {
  description:
    'Jeder liest die E-Mails seiner Postfächer und entwirft Antworten, die eine Person freigibt. Geänderte Anweisungen, Modelle oder Werkzeuge ergeben eine neue Version; ein Lauf behält die, mit der er lief.',
  add: 'Neuer Assistent',
  addSubmit: 'Assistenten anlegen',
  publish: 'Veröffentlichen',
  inbox: 'Eingang',
  version: 'Version {number, number}',
  disabled: 'deaktiviert',
  noVersion: 'keine veröffentlichte Version',
  fallback: 'Ersatz: {model}',
  activeTickets: '{count, plural, one {# aktives Ticket} other {# aktive Tickets}}',
  otherMailboxes: 'auch für Postfächer, auf die Sie keinen Zugriff haben',
  name: 'Name',
  instructions: 'Anweisungen',
  instructionsHint: 'Was er über Ihr Unternehmen wissen und wie er schreiben soll.',
  tools: 'Was er darf',
  switches: {
    search_articles: 'Artikel nachschlagen',
    read_attachment: 'Anhänge lesen',
    get_inbox_item: 'Tickets dieses Kontakts lesen',
    list_inbox: 'Tickets dieses Kontakts auflisten',
    update_inbox_item: 'Priorität und Tags setzen',
    snooze_inbox_item: 'Zurückstellen',
    close_inbox_item: 'Schließen',
    create_todo: 'Aufgaben hinzufügen',
    reply_to_inbox: 'Antworten entwerfen',
    forward_inbox_item: 'An freigegebene Adressen weiterleiten',
  },
  enabled: 'Aktiviert',
  enabledHint: 'Solange er deaktiviert ist, gehen seine neuen E-Mails an Personen.',
  acts: {
    close: 'Schließen',
    snooze: 'Zurückstellen',
    urgent: 'Als dringend markieren',
    forward: 'An freigegebene Adressen weiterleiten',
  },
  permissions: {
    approve: 'Mit Freigabe durch eine Person',
    auto: 'Ohne Freigabe',
    never: 'Nie',
  },
};
