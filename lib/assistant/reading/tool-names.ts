const prefixes = /^(?:(?:functions?|default_api|tools?|assistant|recipient|namespace|api)[.:/]+)+/i;

/** The one tool that a name means: prefixes, case, hyphens and what was left behind it aside; else null. */
export function resolveToolName(name: string, known: string[]): string | null {
  if (known.includes(name)) return name;
  const bare = name
    .trim()
    .replace(/<\|[\s\S]*$/, '')
    .replace(prefixes, '')
    .replace(/\(\s*\)$/, '');
  const found = known.filter((each) => plain(each) === plain(bare));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Without case and separators, so that `replyToInbox` and `reply-to-inbox` are one. */
export const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
