/** The parts by what they are about, in the order of the side list. */
const groups = {
  you: ['account', 'images'],
  inbox: ['mailboxes', 'saved-replies', 'rules', 'tags', 'contact-fields', 'sla', 'import'],
  sending: ['domains', 'relays', 'suppressions'],
  assistant: ['assistants', 'models'],
  team: ['people', 'teams', 'sign-in', 'api-keys', 'webhooks', 'audit'],
  system: ['about'],
} as const;

type SettingsGroup = keyof typeof groups;
export type SettingsPart = (typeof groups)[SettingsGroup][number];

const groupNames = Object.keys(groups) as SettingsGroup[];
export const settingsParts: readonly SettingsPart[] = groupNames.flatMap((group) => [...groups[group]]);

/** The groups, each with the parts that somebody may open; none is empty. */
export function settingsGroupsFor(
  user: Parameters<typeof mayOpen>[1],
): { group: SettingsGroup; parts: SettingsPart[] }[] {
  return groupNames
    .map((group) => ({ group, parts: groups[group].filter((part) => mayOpen(part, user)) }))
    .filter(({ parts }) => parts.length > 0);
}

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
  'sign-in',
  'api-keys',
  'webhooks',
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
  'sign-in',
];

/** Whether somebody may open a part: what concerns every mailbox is for who reaches them all. */
export function mayOpen(part: SettingsPart, user: { role: string; reachesAll: boolean }): boolean {
  if (adminParts.includes(part) && user.role !== 'admin') return false;
  return user.reachesAll || !partsOfAll.includes(part);
}
