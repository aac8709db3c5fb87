export type SettingsPart =
  | 'mailboxes'
  | 'relays'
  | 'domains'
  | 'suppressions'
  | 'images'
  | 'assistants'
  | 'people'
  | 'api-keys'
  | 'about';

export const partLabels: Record<SettingsPart, string> = {
  mailboxes: 'Mailboxes',
  relays: 'Relays',
  domains: 'Domains',
  suppressions: 'Suppressions',
  images: 'Images',
  assistants: 'Assistants',
  people: 'People',
  'api-keys': 'API keys',
  about: 'About',
};

/** Parts that only an admin sees. */
export const adminParts: SettingsPart[] = ['relays', 'domains', 'suppressions', 'api-keys'];
