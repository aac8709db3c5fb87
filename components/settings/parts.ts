/** In the order of the tabs. */
export const settingsParts = [
  'account',
  'saved-replies',
  'rules',
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
  'about',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Parts that only an admin sees, and of those the ones that concern every mailbox. */
const adminParts: SettingsPart[] = [
  'import',
  'rules',
  'relays',
  'domains',
  'sla',
  'suppressions',
  'models',
  'contact-fields',
  'api-keys',
];
const partsOfAll: SettingsPart[] = ['rules', 'domains', 'sla', 'suppressions', 'models', 'contact-fields'];

/** Whether somebody may open a part: what concerns every mailbox is for who reaches them all. */
export function mayOpen(part: SettingsPart, user: { role: string; reachesAll: boolean }): boolean {
  if (adminParts.includes(part) && user.role !== 'admin') return false;
  return user.reachesAll || !partsOfAll.includes(part);
}
