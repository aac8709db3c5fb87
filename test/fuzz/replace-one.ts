/** The same JSON with one of its values, anywhere in it, replaced: the `pick`-th, counted round and round. */
export function replaceOne(json: unknown, pick: number, value: unknown): unknown {
  const paths = pathsOf(json);
  return replaceAt(json, paths[pick % paths.length] ?? [], value);
}

function pathsOf(json: unknown): string[][] {
  if (json === null || typeof json !== 'object') return [[]];
  return [[], ...Object.entries(json).flatMap(([key, each]) => pathsOf(each).map((path) => [key, ...path]))];
}

function replaceAt(json: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(json)
    ? (Array.from(json) as unknown as Record<string, unknown>)
    : { ...(json as Record<string, unknown>) };
  copy[key] = replaceAt(copy[key], rest, value);
  return copy;
}
