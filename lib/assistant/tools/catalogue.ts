import type { ToolName } from '../tool-names.ts';
import { closeInboxItem } from './close-inbox-item.ts';
import { createTodoTool } from './create-todo.ts';
import { getInboxItem } from './get-inbox-item.ts';
import { handOffTool } from './hand-off.ts';
import { listInbox } from './list-inbox.ts';
import { readAttachment } from './read-attachment.ts';
import { replyToInbox } from './reply-to-inbox.ts';
import { searchArticlesTool } from './search-articles.ts';
import { snoozeInboxItem } from './snooze-inbox-item.ts';
import type { Tool } from './tool.ts';
import { updateInboxItem } from './update-inbox-item.ts';

/** Everything an assistant can do. What is not here, it cannot do. */
export const catalogue: Record<ToolName, Tool> = {
  search_articles: searchArticlesTool,
  list_inbox: listInbox,
  get_inbox_item: getInboxItem,
  read_attachment: readAttachment,
  update_inbox_item: updateInboxItem,
  snooze_inbox_item: snoozeInboxItem,
  create_todo: createTodoTool,
  close_inbox_item: closeInboxItem,
  reply_to_inbox: replyToInbox,
  hand_off: handOffTool,
};
