import { newCallId, type ToolCall } from '../model.ts';

/** What a model answers that wants a tool called. */
export const call = (name: string, input: object): ToolCall => ({
  id: newCallId(),
  name,
  arguments: JSON.stringify(input),
});
