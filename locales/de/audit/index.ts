import type { audit as english } from '#locales/en/audit/index.ts';
import type { TranslationOf } from '#locales/translation.ts';
import { lines } from './lines.ts';

export const audit: TranslationOf<typeof english> = {
  title: 'Protokoll',
  description: 'Wer was getan hat, das Neueste zuerst: Namen und Adressen, nie der Text einer E-Mail.',
  actor: 'Von',
  anyone: 'Alle',
  kind: 'Betrifft',
  anything: 'Alles',
  ticket: 'Ticketnummer',
  day: 'Tag',
  export: 'Als CSV herunterladen',
  empty: 'Keine passenden Einträge.',
  failed: 'Das Protokoll konnte nicht geladen werden.',
  actors: {
    user: 'Alle Personen',
    assistant: 'Alle Assistenten',
    api_key: 'Alle API-Schlüssel',
    contact: 'Alle Kontakte',
    system: 'Countersign',
  },
  groups: {
    people: 'Personen',
    assistants: 'Assistenten',
    apiKeys: 'API-Schlüssel',
  },
  kinds: {
    tickets: 'Tickets',
    drafts: 'Entwürfe',
    mail: 'E-Mail',
    runs: 'Läufe',
    articles: 'Artikel',
    contacts: 'Kontakte und Firmen',
    people: 'Personen und Zugang',
    settings: 'Einstellungen',
  },
  lines,
};
