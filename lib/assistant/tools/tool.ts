import { z } from 'zod';
import type { Ctx } from '#lib/platform/context.ts';
import type { ToolDescription } from '../model.ts';
import type { Source } from '../sources.ts';

/** What a tool may know of the run that calls it: ticket, mailbox and contact come from here, never from input. */
export type ToolClaim = {
  runId: string;
  ticketId: string;
  mailboxId: string;
  contactId: string;
  basedOnMessageId: string;
};
type ToolRun = { claim: ToolClaim; sources: Source[]; signal: AbortSignal };
export type ToolCtx = Ctx & { run: ToolRun };

export type ToolResult = {
  /** What the model is told. */
  text: string;
  /** What was read, and may now be cited. */
  sources?: Source[];
  /** The run is over with this call; in a few words, what came of it. */
  ends?: string;
  /** The run may end without a reply now; in a few words, because of what. */
  mayEnd?: string;
};

/**
 * `read` may be run again freely. The effect of a `write` commits together with its step, so it happens exactly once.
 * An `outside` one reaches people or the world, and only by a row that it writes in that same transaction.
 */
type ToolKind = 'read' | 'write' | 'outside';

export type Tool<Name extends string = string> = {
  name: Name;
  /** All guidance for this tool stands here, none in the system prompt. */
  description: string;
  kind: ToolKind;
  input: z.ZodType;
  run: (ctx: ToolCtx, input: never) => Promise<ToolResult>;
};

/** Types `run` after its own input. A Refusal that it throws is told to the model; anything else is a bug. */
export function defineTool<Name extends string, Input extends z.ZodType>(
  tool: Omit<Tool<Name>, 'input' | 'run'> & {
    input: Input;
    run: (ctx: ToolCtx, input: z.output<Input>) => Promise<ToolResult>;
  },
): Tool<Name> {
  return tool;
}

/** What a model is told of a tool: its input as JSON Schema. */
export function describeTool(tool: Tool): ToolDescription {
  const { $schema: _, ...parameters } = z.toJSONSchema(tool.input, { io: 'input' });
  return { name: tool.name, description: tool.description, parameters };
}
