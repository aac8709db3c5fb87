import { closeInboxItem } from './close-inbox-item.ts';
import { createTodoTool } from './create-todo.ts';
import { forwardInboxItem } from './forward-inbox-item.ts';
import { getInboxItem } from './get-inbox-item.ts';
import { handOffTool } from './hand-off.ts';
import { listInbox } from './list-inbox.ts';
import { readAttachment } from './read-attachment.ts';
import { replyToInbox } from './reply-to-inbox.ts';
import { searchArticlesTool } from './search-articles.ts';
import { snoozeInboxItem } from './snooze-inbox-item.ts';
import { updateInboxItem } from './update-inbox-item.ts';

/** Every tool of an assistant, in prompt order. */
export const catalogue = [
  searchArticlesTool,
  listInbox,
  getInboxItem,
  readAttachment,
  updateInboxItem,
  snoozeInboxItem,
  createTodoTool,
  closeInboxItem,
  forwardInboxItem,
  replyToInbox,
  handOffTool,
];

export type ToolName = (typeof catalogue)[number]['name'];
export const toolNames: ToolName[] = catalogue.map(({ name }) => name);

/**
 * The tool switches of a version; missing ones are on. `hand_off` cannot be disabled, so that no contact is stranded.
 */
export function allSwitches(switches: Record<string, boolean>): Record<ToolName, boolean> {
  return Object.fromEntries(
    toolNames.map((name) => [name, name === 'hand_off' || switches[name] !== false]),
  ) as Record<ToolName, boolean>;
}
