export type SettingsPart = 'mailboxes' | 'assistants' | 'people' | 'api-keys' | 'about';

export const partNames: Record<SettingsPart, string> = {
  mailboxes: 'Mailboxes',
  assistants: 'Assistants',
  people: 'People',
  'api-keys': 'API keys',
  about: 'About',
};
