import type { McpTool } from './mcp-tool.ts';
import { answeringTools } from './tools/answering.ts';
import { deskTools } from './tools/desk.ts';
import { draftTools } from './tools/drafts.ts';
import { readingTools } from './tools/reading.ts';
import { ticketTools } from './tools/tickets.ts';

/** All tools, whoever may use them. */
export const mcpTools: McpTool[] = [
  ...readingTools,
  ...answeringTools,
  ...draftTools,
  ...ticketTools,
  ...deskTools,
];
