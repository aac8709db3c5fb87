/** Every tool that an assistant may have, as its users know them. A version that does not name one has it. */
export const toolNames = [
  'list_inbox',
  'get_inbox_item',
  'search_articles',
  'read_attachment',
  'update_inbox_item',
  'snooze_inbox_item',
  'close_inbox_item',
  'create_todo',
  'reply_to_inbox',
  'hand_off',
] as const;
export type ToolName = (typeof toolNames)[number];

/** The switches of a version, every tool named. Handing off cannot be switched off: nobody may be stranded. */
export function allSwitches(switches: Record<string, boolean>): Record<ToolName, boolean> {
  return Object.fromEntries(
    toolNames.map((name) => [name, name === 'hand_off' || switches[name] !== false]),
  ) as Record<ToolName, boolean>;
}
