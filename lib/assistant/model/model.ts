import { randomUUID } from 'node:crypto';
import type { Settings } from '#lib/platform/env.ts';

/** `arguments` is unvalidated JSON from the model. */
export type ToolCall = { id: string; name: string; arguments: string };

/** A generated id for a call without one. */
export const newCallId = () => `call_${randomUUID().replaceAll('-', '').slice(0, 24)}`;

export type ModelMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content: string; toolCalls: ToolCall[] }
  | { role: 'tool'; toolCallId: string; content: string };

export type ToolDescription = {
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>;
};

export type ModelRequest = { messages: ModelMessage[]; tools: ToolDescription[]; temperature: number };

/** Tokens; `cached` is part of `in`. Null when the server reported none. */
export type ModelUsage = { in: number; cached: number; out: number };

export type Completion = { text: string; toolCalls: ToolCall[]; usage: ModelUsage | null };

export type Model = {
  /** The provider's name of the model. */
  name: string;
  /** The name shown to people. */
  label: string;
  /** A key of its server; models that share it are away together. */
  server: string;
  complete: (
    request: ModelRequest,
    options: { signal: AbortSignal; onText?: (delta: string) => void },
  ) => Promise<Completion>;
};

export const builtInName = 'built-in';

/** The model of a version: its own, else the configured one, else the built-in. */
export function modelName(env: Settings, version: { model: string | null }): string {
  if (version.model === builtInName || !(env.OPENAI_API_KEY || env.OPENAI_BASE_URL)) return builtInName;
  return version.model ?? env.OPENAI_MODEL;
}

/** The label of that model; a self-hosted server is named with it. */
export function modelLabel(env: Settings, name: string): string {
  if (name === builtInName) return 'built-in (no language model)';
  return env.OPENAI_BASE_URL ? `${name} at ${new URL(env.OPENAI_BASE_URL).host}` : name;
}
