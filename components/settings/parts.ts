/** In the order of the tabs. */
export const settingsParts = [
  'account',
  'saved-replies',
  'mailboxes',
  'relays',
  'domains',
  'sla',
  'suppressions',
  'images',
  'assistants',
  'models',
  'people',
  'api-keys',
  'about',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Parts that only an admin sees, and of those the ones that concern every mailbox. */
const adminParts: SettingsPart[] = ['relays', 'domains', 'sla', 'suppressions', 'models', 'api-keys'];
const partsOfAll: SettingsPart[] = ['domains', 'sla', 'suppressions', 'models'];

/** Whether somebody may open a part: what concerns every mailbox is for who reaches them all. */
export function mayOpen(part: SettingsPart, user: { role: string; reachesAll: boolean }): boolean {
  if (adminParts.includes(part) && user.role !== 'admin') return false;
  return user.reachesAll || !partsOfAll.includes(part);
}
