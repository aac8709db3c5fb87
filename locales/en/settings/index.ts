import { account } from './account.ts';
import { domains } from './domains.ts';
import { mailbox } from './mailbox.ts';
import { mailboxes } from './mailboxes.ts';
import { people } from './people.ts';
import { reach } from './reach.ts';
import { relays } from './relays.ts';

/** The pages under Settings. */
export const settings = {
  title: 'Settings',
  adminsOnly: 'Only admins can change these settings.',
  tabs: 'Settings pages',
  parts: {
    account: 'Your account',
    mailboxes: 'Mailboxes',
    relays: 'Relays',
    domains: 'Domains',
    suppressions: 'Suppressions',
    images: 'Images',
    assistants: 'Assistants',
    models: 'Model servers',
    people: 'People',
    'api-keys': 'API keys',
    about: 'About',
  },
  account,
  domains,
  mailbox,
  mailboxes,
  people,
  reach,
  relays,
} as const;
