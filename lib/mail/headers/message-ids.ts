const bracketed = /<[^<>\s\u0000-\u001f\u007f]{1,500}>/g;
const bareId = /^[^<>\s\u0000-\u001f\u007f]{1,500}$/;
const maxIds = 50;

/** The message ids of References or In-Reply-To (RFC 5322 section 3.6.4), in order: the first and the last 50. */
export function messageIds(values: string[]): string[] {
  const ids = [...new Set(values.flatMap((value) => value.match(bracketed) ?? []))];
  return ids.length > maxIds + 1 ? [...ids.slice(0, 1), ...ids.slice(-maxIds)] : ids;
}

/** The id of a Message-ID value with brackets, even if they are missing there; null without one. */
export function messageIdOf(value: string | null): string | null {
  const found = value?.match(bracketed)?.[0];
  if (found) return found;
  const bare = value?.replace(/[<>]/g, '').trim() ?? '';
  return bareId.test(bare) ? `<${bare}>` : null;
}
