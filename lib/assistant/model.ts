import { randomUUID } from 'node:crypto';
import type { Settings } from '#lib/platform/env.ts';

/** `arguments` is JSON, as the model wrote it. */
export type ToolCall = { id: string; name: string; arguments: string };

/** For a call that its model gave no id of its own. */
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

/** Tokens; `cached` is the part of `in` that the provider had at hand. Null: the server did not say. */
export type ModelUsage = { in: number; cached: number; out: number };

export type Completion = { text: string; toolCalls: ToolCall[]; usage: ModelUsage | null };

export type Model = {
  /** As the provider knows it. */
  name: string;
  /** As people are told it. */
  label: string;
  complete: (
    request: ModelRequest,
    options: { signal: AbortSignal; onText?: (delta: string) => void },
  ) => Promise<Completion>;
};

/** A model that did not answer. The message is for people; a transient one is worth asking again. */
export class ModelError extends Error {
  readonly transient: boolean;
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    {
      transient,
      retryAfterMs = null,
      cause,
    }: { transient: boolean; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(message, { cause });
    this.transient = transient;
    this.retryAfterMs = retryAfterMs;
  }
}

export const builtInName = 'built-in';

/** The name of the model that answers for a version: its own, else the one of the settings, else the built-in one. */
export function modelName(env: Settings, version: { model: string | null }): string {
  if (version.model === builtInName || !(env.OPENAI_API_KEY || env.OPENAI_BASE_URL)) return builtInName;
  return version.model ?? env.OPENAI_MODEL;
}

/** How people are told that model; a server of one's own is named with it. */
export function modelLabel(env: Settings, name: string): string {
  if (name === builtInName) return 'built-in (no language model)';
  return env.OPENAI_BASE_URL ? `${name} at ${new URL(env.OPENAI_BASE_URL).host}` : name;
}
