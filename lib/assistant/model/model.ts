import { randomUUID } from 'node:crypto';
import type { Settings } from '#lib/platform/env.ts';

/** `arguments` is unvalidated JSON from the model; `cut` when the answer ended in its middle. */
export type ToolCall = { id: string; name: string; arguments: string; cut?: true };

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

/** Micro-dollars per million tokens. */
export type Price = { in: number; cached: number; out: number };

export type Completion = {
  text: string;
  toolCalls: ToolCall[];
  usage: ModelUsage | null;
  /** The server ended the answer at its length limit. */
  cut?: boolean;
  /** How the question or the answer was changed so that both understand each other; for the run's timeline. */
  notes?: string[];
};

export type Model = {
  /** The provider's name of the model. */
  name: string;
  /** The name shown to people. */
  label: string;
  /** A key of its server; models that share it are away together. */
  server: string;
  /** The model server that hosts it; null or missing for the environment's own and for none. */
  serverId?: string | null;
  /** What it costs; null or missing when unknown. */
  price?: Price | null;
  /** What is asked while this one is away. */
  fallback?: Model | null;
  complete: (
    request: ModelRequest,
    options: { signal: AbortSignal; onText?: (delta: string) => void },
  ) => Promise<Completion>;
};

export const builtInName = 'built-in';

/** The model of a version: its own, else the configured one, else the built-in. */
export function modelName(
  env: Settings,
  version: { model: string | null; modelServerId?: string | null },
): string {
  if (version.model !== null && version.modelServerId) return version.model;
  if (version.model === builtInName || !(env.OPENAI_API_KEY || env.OPENAI_BASE_URL)) return builtInName;
  return version.model ?? env.OPENAI_MODEL;
}

/** The label of the model that the environment names, or the built-in one. */
export function modelFromEnv(env: Settings): string {
  return modelLabel(env, modelName(env, { model: null }));
}

/** The label of that model, with the host that serves it: of a model server, else of the environment's own. */
export function modelLabel(env: Settings, name: string, serverUrl: string | null = null): string {
  const url = serverUrl ?? env.OPENAI_BASE_URL ?? null;
  if (name === builtInName && serverUrl === null) return 'built-in (no language model)';
  return url ? `${name} at ${new URL(url).host}` : name;
}
