import { people } from './people.ts';
import { reach } from './reach.ts';

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
  people,
  reach,
} as const;
