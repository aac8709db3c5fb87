import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Scope } from '#lib/platform/context.ts';
import type { ApiCaller, Json } from './call-api.ts';

/** A tool of the MCP server. A key that holds one of `scopes` sees it. */
export type McpTool = {
  name: string;
  title: string;
  description: string;
  scopes: Scope[];
  annotations: ToolAnnotations;
  input: z.ZodObject;
  run: (call: ApiCaller, input: unknown) => Promise<Json & { said?: string }>;
};

type Definition<Input extends z.ZodObject> = Omit<McpTool, 'input' | 'run' | 'annotations'> & {
  kind: keyof typeof annotationsOf;
  input: Input;
  run: (call: ApiCaller, input: z.output<Input>) => Promise<Json & { said?: string }>;
};

const annotationsOf = {
  read: { readOnlyHint: true, openWorldHint: false },
  write: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  set: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  send: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
} satisfies Record<string, ToolAnnotations>;

/** `kind` tells clients what it does: `read` changes nothing, `set` changes what was there, `send` may leave the desk. */
export function defineMcpTool<Input extends z.ZodObject>({
  kind,
  input,
  run,
  ...tool
}: Definition<Input>): McpTool {
  return {
    ...tool,
    input,
    annotations: annotationsOf[kind],
    run: (call, given) => run(call, input.parse(given)),
  };
}

export const ticketField = z.string().min(1).max(60).describe('Id (tkt_…) or number of the ticket.');
export const pageFields = {
  limit: z.number().int().min(1).max(50).default(20),
  cursor: z.string().max(1000).optional().describe('The next_cursor of the page before.'),
};
export const repeatable = {
  idempotency_key: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Give the same one when you try again: it then happens once.'),
};
export const ticketVersion = {
  version: z
    .number()
    .int()
    .optional()
    .describe('The ticket’s version that you have read: refused if changed.'),
};

/** The path of a ticket, or of something of it. */
export function ticketPath(ticket: string, rest = ''): string {
  return `/tickets/${encodeURIComponent(ticket.replace(/^#/, ''))}${rest}`;
}
