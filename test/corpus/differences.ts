/** What `got` is instead of what was expected; null when it is that. */
export function same(got: unknown, expected: unknown) {
  return JSON.stringify(got ?? null) === JSON.stringify(expected ?? null)
    ? null
    : `${show(got)}, not ${show(expected)}`;
}

function show(value: unknown) {
  const text = JSON.stringify(value ?? null);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

export function holds(text: string, words: string[]) {
  const missing = words.filter((word) => !text.includes(word));
  return missing.length === 0 ? null : `lacks ${show(missing)}`;
}

export function lacks(text: string, words: string[]) {
  const there = words.filter((word) => text.includes(word));
  return there.length === 0 ? null : `holds ${show(there)}`;
}

/** Only the named parts count; of a list each entry in its order. */
export function covers(got: unknown, expected: unknown): string | null {
  if (typeof expected !== 'object' || expected === null) return same(got, expected);
  if (Array.isArray(expected) && (!Array.isArray(got) || got.length !== expected.length))
    return same(got, expected);
  for (const [key, value] of Object.entries(expected)) {
    const differs = covers((got as Record<string, unknown> | null)?.[key], value);
    if (differs) return `${key}: ${differs}`;
  }
  return null;
}
