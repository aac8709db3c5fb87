/** In the order of the tabs. */
export const settingsParts = [
  'account',
  'saved-replies',
  'rules',
  'tags',
  'teams',
  'mailboxes',
  'import',
  'relays',
  'domains',
  'sla',
  'suppressions',
  'images',
  'assistants',
  'models',
  'people',
  'contact-fields',
  'api-keys',
  'audit',
  'about',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Parts that only an admin sees, and of those the ones that concern every mailbox. */
const adminParts: SettingsPart[] = [
  'import',
  'rules',
  'tags',
  'teams',
  'relays',
  'domains',
  'sla',
  'suppressions',
  'models',
  'contact-fields',
  'api-keys',
  'audit',
];
const partsOfAll: SettingsPart[] = [
  'rules',
  'tags',
  'teams',
  'domains',
  'sla',
  'suppressions',
  'models',
  'contact-fields',
];

/** Whether somebody may open a part: what concerns every mailbox is for who reaches them all. */
export function mayOpen(part: SettingsPart, user: { role: string; reachesAll: boolean }): boolean {
  if (adminParts.includes(part) && user.role !== 'admin') return false;
  return user.reachesAll || !partsOfAll.includes(part);
}
