import type { shell as english } from '../en/shell.ts';
import type { TranslationOf } from '../translation.ts';

export const shell: TranslationOf<typeof english> = {
  skip: 'Zum Inhalt springen',
  sidebar: 'Seitenleiste',
  places: 'Bereiche',
  openMenu: 'Menü öffnen',
  find: 'Alles durchsuchen',
  sections: { assistants: 'Assistenten', mail: 'E-Mail', knowledge: 'Wissen' },
  counts: {
    unread: 'ungelesen',
    waiting: 'zur Freigabe',
    pending: 'ausstehend',
    held: 'zurückgehalten',
    left: 'offen',
  },
  goTo: 'Gehe zu: {screen}',
  goToInboxOf: 'Zum Eingang von {assistant}',
  keys: 'Tastenkürzel',
  user: {
    menu: 'Menü',
    account: 'Ihr Konto',
    appearance: 'Darstellung',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    signOut: 'Abmelden',
  },
  health: {
    away: '{part}: {detail} E-Mails warten, bis der Dienst zurück ist.',
    parts: { web: 'Web', database: 'Datenbank', queue: 'Warteschlange', worker: 'Worker und SMTP' },
  },
  outage:
    '{model} antwortet nicht, seit <time></time>{hasWords, select, true { („{words}“)} other {}}. {waiting, plural, one {# Ticket wartet und wird} other {# Tickets warten und werden}} automatisch fortgesetzt.',
  disconnected: 'Der Server ist nicht erreichbar. Was Sie sehen, ist vielleicht nicht aktuell.',
  sandbox: {
    all: 'E-Mails werden nicht gesendet: Es ist kein Relay eingerichtet.',
    some: 'Einige Postfächer senden nicht: Sie haben kein Relay.',
    view: 'Abgefangene E-Mails ansehen',
  },
};
