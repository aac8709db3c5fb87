import { newCallId, type ToolCall } from '../model/model.ts';
import type { ToolName } from '../tools/catalogue.ts';

/** A tool call with a generated id and JSON arguments. */
export function toolCall(name: ToolName, input: object): ToolCall {
  return {
    id: newCallId(),
    name,
    arguments: JSON.stringify(input),
  };
}
