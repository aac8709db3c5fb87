import { newCallId, type ToolCall } from '../model.ts';
import type { ToolName } from '../tools/catalogue.ts';

/** What a model answers that wants a tool called. */
export function toolCall(name: ToolName, input: object): ToolCall {
  return {
    id: newCallId(),
    name,
    arguments: JSON.stringify(input),
  };
}
