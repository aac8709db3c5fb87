import type { settings as english } from '../../en/settings/index.ts';
import type { TranslationOf } from '../../translation.ts';
import { people } from './people.ts';
import { reach } from './reach.ts';

export const settings: TranslationOf<typeof english> = {
  title: 'Einstellungen',
  adminsOnly: 'Nur Admins können diese Einstellungen ändern.',
  tabs: 'Seiten der Einstellungen',
  parts: {
    account: 'Ihr Konto',
    mailboxes: 'Postfächer',
    relays: 'Relays',
    domains: 'Domains',
    suppressions: 'Sperrliste',
    images: 'Bilder',
    assistants: 'Assistenten',
    models: 'Modellserver',
    people: 'Personen',
    'api-keys': 'API-Schlüssel',
    about: 'Über',
  },
  people,
  reach,
};
