const addressPattern = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,189}$/;

/** The mail addresses of what somebody typed or pasted, in lower case, and what is none. */
export function parseAddresses(text: string): { found: string[]; invalid: string } {
  const parts = text.split(/[,;\n]+/).map((part) => part.trim());
  const given = parts.filter(Boolean).map((part) => /<([^<>]+)>\s*$/.exec(part)?.[1] ?? part);
  return {
    found: given.filter((part) => addressPattern.test(part)).map((part) => part.toLowerCase()),
    invalid: given.filter((part) => !addressPattern.test(part)).join(', '),
  };
}
