import { jsonrepair } from 'jsonrepair';

export type ParsedArguments = { value: unknown; notes: string[] } | { mistake: string };

const maxEncodings = 3;

/**
 * The JSON of a tool call: fenced, encoded twice, or broken. What was cut off is not repaired: half a mail would look
 * like a whole one.
 */
export function parseArguments(text: string, { cut = false }: { cut?: boolean } = {}): ParsedArguments {
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1')
    .replace(/<\|[a-z_]+\|>$/, '');
  if (!bare || bare === 'null' || bare === 'None') return { value: {}, notes: [] };
  const whole = tryParse(bare);
  if (whole !== undefined) return decoded(whole, []);
  if (cut || isCut(bare)) {
    return { mistake: 'Your answer was cut off before the arguments ended. Call it again, shorter.' };
  }
  try {
    return decoded(JSON.parse(jsonrepair(bare)), ['repaired JSON']);
  } catch {
    return { mistake: 'The arguments are not valid JSON. Call it again.' };
  }
}

/** An object may come as a string of JSON, and that again. */
function decoded(value: unknown, notes: string[]): ParsedArguments {
  let inner = value;
  for (let depth = 0; depth < maxEncodings && typeof inner === 'string'; depth++) {
    const next = tryParse(inner);
    if (next === undefined) break;
    inner = next;
  }
  if (Array.isArray(inner) && inner.length === 1) [inner] = inner;
  return { value: inner ?? {}, notes: inner === value ? notes : [...notes, 'unwrapped the arguments'] };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a text ends inside a string of JSON, or after what cannot end an object. */
function isCut(json: string): boolean {
  let inString = false;
  let escaped = false;
  for (const char of json) {
    if (escaped) escaped = false;
    else if (char === '\\') escaped = inString;
    else if (char === '"') inString = !inString;
  }
  return (inString && !json.endsWith('}')) || /[,:{[]$/.test(json);
}
