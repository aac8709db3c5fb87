import { z } from 'zod';
import type { AssistantPolicy, ProposedAct } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Said } from '#locales/told.ts';
import type { ToolDescription } from '../model/model.ts';
import type { Source } from '../prompt/sources.ts';

/** The run a tool acts for: ticket, mailbox and contact come from here, never from input. */
export type ToolClaim = {
  runId: string;
  ticketId: string;
  mailboxId: string;
  contactId: string;
  basedOnMessageId: string;
  assistant: { name: string };
  version: { policy: AssistantPolicy; instructions: string };
};
type ToolRun = { claim: ToolClaim; sources: Source[]; signal: AbortSignal };
export type ToolCtx = Ctx & { run: ToolRun };

export type ToolResult = {
  /** The result shown to the model. */
  text: string;
  /** New sources to cite. */
  sources?: Source[];
  /** Set when this call ends the run: its outcome. */
  ends?: Said;
  /** Set when the run may now end without a reply: the reason. */
  mayEnd?: Said;
  /** Acts that a person is to sign, with the reply or, without one, at the end of the run. */
  proposes?: ProposedAct[];
};

/**
 * `read` may be repeated. A `write` commits with its step, so it happens exactly once. An `outside` one reaches people,
 * only through a row in that transaction.
 */
type ToolKind = 'read' | 'write' | 'outside';

export type Tool<Name extends string = string> = {
  name: Name;
  /** All guidance for this tool; the system prompt has none. */
  description: string;
  kind: ToolKind;
  input: z.ZodType;
  run: (ctx: ToolCtx, input: never) => Promise<ToolResult>;
};

/** Types `run` by its input schema. A Refusal is returned to the model; other errors are bugs. */
export function defineTool<Name extends string, Input extends z.ZodType>(
  tool: Omit<Tool<Name>, 'input' | 'run'> & {
    input: Input;
    run: (ctx: ToolCtx, input: z.output<Input>) => Promise<ToolResult>;
  },
): Tool<Name> {
  return tool;
}

/** A tool definition for the model, with its input as JSON Schema. */
export function describeTool(tool: Tool): ToolDescription {
  const { $schema: _, ...parameters } = z.toJSONSchema(tool.input, { io: 'input' });
  return { name: tool.name, description: tool.description, parameters };
}
