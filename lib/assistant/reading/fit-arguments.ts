import type { z } from 'zod';
import { isObject } from '../model/answer-part.ts';
import { plain } from './tool-names.ts';

export type FittedArguments = { value: unknown; notes: string[] } | { error: z.ZodError };

type Issue = z.ZodError['issues'][number];
type Target = { root: unknown; path: PropertyKey[] };

const maxRounds = 12;
/**
 * Whom a reply reaches, for which ticket and as whom is not the model's to say: a call that says so is refused, not
 * trimmed, unless it names the run's own ticket.
 */
const lockedKeys =
  /^(to|cc|bcc|from|re(cipient|ceiver)s?|replyto|sender|e?mail|address|(ticket|item|inboxitem|thread|conversation|contact|customer|user|author|assistant|mailbox|message)?id|ticket|mailbox|contact|identity|user|author|as|signer|approve[dr]?|send)$/;

/**
 * Fits arguments to a tool's schema: each thing that the schema refuses is changed to what it asks for, if the same
 * value can be read so. Keys that it does not know are dropped, locked ones excepted.
 */
export function fitArguments(schema: z.ZodType, given: unknown, ownIds: string[] = []): FittedArguments {
  const keys = keysOf(schema);
  let value = unwrapped(structuredClone(given), keys);
  const notes: string[] = [];
  for (let round = 0; ; round++) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { value: parsed.data, notes };
    const before = JSON.stringify(value);
    for (const issue of parsed.error.issues) {
      const target = { root: value, path: issue.path };
      const note =
        issue.code === 'unrecognized_keys'
          ? renameOrDrop(target, issue.keys, { keys, ownIds })
          : fitValue(target, issue);
      if (note) notes.push(note);
    }
    if (round >= maxRounds || JSON.stringify(value) === before) return { error: parsed.error };
    value = unwrapped(value, keys);
  }
}

function keysOf(schema: z.ZodType): string[] {
  const { shape } = schema as { shape?: Record<string, unknown> };
  return Object.keys(shape ?? {});
}

/** `{"arguments": {…}}` is what stands in it, and a bare string the one argument that there is. */
function unwrapped(value: unknown, keys: string[]): unknown {
  if (typeof value === 'string' && keys[0] !== undefined) return { [keys[0]]: value };
  if (!isObject(value)) return value;
  const [key, ...others] = Object.keys(value);
  const wraps = ['arguments', 'parameters', 'input', 'args', 'kwargs', 'properties'];
  if (key === undefined || others.length || keys.includes(key) || !wraps.includes(key)) return value;
  return isObject(value[key]) ? value[key] : value;
}

function renameOrDrop(
  target: Target,
  unknown: string[],
  { keys, ownIds }: { keys: string[]; ownIds: string[] },
): string | null {
  const object = valueAt(target);
  if (!isObject(object)) return null;
  const told = unknown.flatMap((key) => {
    if (lockedKeys.test(plain(key)) && !ownIds.includes(String(object[key]))) return [];
    const meant = target.path.length === 0 ? keys.find((each) => plain(each) === plain(key)) : undefined;
    if (meant && object[meant] === undefined) object[meant] = object[key];
    delete object[key];
    return [meant ? `read ${key} as ${meant}` : `dropped ${key.slice(0, 40)}`];
  });
  return told.join(', ') || null;
}

/** Changes what an issue is about. @returns what was done, or null. */
function fitValue(target: Target, issue: Issue): string | null {
  const value = valueAt(target);
  const name = target.path.map(String).join('.');
  if (value === null && target.path.length > 0) {
    removeAt(target);
    return `left out ${name}, which was null`;
  }
  const read = readAs(value, issue);
  if (read === undefined) return null;
  setAt(target, read);
  return `read ${name} as ${expectedBy(issue)}`;
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'invalid_value' ? 'one of its values' : issue.code;
}

/** The same value in the type that was expected; undefined when it cannot be read so. */
function readAs(value: unknown, issue: Issue): unknown {
  if (issue.code === 'invalid_value') return likeOneOf(value, issue.values);
  if (issue.code !== 'invalid_type') return undefined;
  switch (issue.expected) {
    case 'number':
    case 'int':
      return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
    case 'boolean':
      return value === 'true' || value === 'True'
        ? true
        : value === 'false' || value === 'False'
          ? false
          : undefined;
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'array':
      return asArray(value);
    case 'object':
    case 'record':
      return typeof value === 'string' ? parsedAs(value, isObject) : undefined;
    default:
      return undefined;
  }
}

function asArray(value: unknown): unknown[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return [value];
  if (!value.trim()) return [];
  return (parsedAs(value, Array.isArray) as unknown[] | undefined) ?? [value];
}

function parsedAs(text: string, fits: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function likeOneOf(value: unknown, values: unknown[]): unknown {
  return typeof value === 'string'
    ? values.find((each) => typeof each === 'string' && each !== value && plain(each) === plain(value))
    : undefined;
}

function valueAt({ root, path }: Target): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    root,
  );
}

function holderOf({ root, path }: Target): Record<PropertyKey, unknown> | null {
  const holder = valueAt({ root, path: path.slice(0, -1) });
  return typeof holder === 'object' ? (holder as Record<PropertyKey, unknown> | null) : null;
}

function setAt(target: Target, value: unknown) {
  const holder = holderOf(target);
  const key = target.path.at(-1);
  if (holder && key !== undefined) holder[key] = value;
}

function removeAt(target: Target) {
  const holder = holderOf(target);
  const key = target.path.at(-1);
  if (holder && key !== undefined && !Array.isArray(holder)) delete holder[key];
}
