import { randomUUID } from 'node:crypto';
import type { ToolCall } from '../model.ts';

export const call = (name: string, input: object): ToolCall => ({
  id: `call_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
  name,
  arguments: JSON.stringify(input),
});
