import type { settings as english } from '../../en/settings/index.ts';
import type { TranslationOf } from '../../translation.ts';
import { account } from './account.ts';
import { domains } from './domains.ts';
import { mailbox } from './mailbox.ts';
import { mailboxes } from './mailboxes.ts';
import { people } from './people.ts';
import { reach } from './reach.ts';
import { relays } from './relays.ts';

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
  account,
  domains,
  mailbox,
  mailboxes,
  people,
  reach,
  relays,
};
