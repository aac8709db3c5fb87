import { newCallId, type ToolCall } from '../model.ts';

/** What a model answers that wants a tool called. */
export function toolCall(name: string, input: object): ToolCall {
  return {
    id: newCallId(),
    name,
    arguments: JSON.stringify(input),
  };
}
