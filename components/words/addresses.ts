const address = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,189}$/;

/** The mail addresses of what somebody typed or pasted, in lower case, and what is none. */
export function addressesIn(text: string): { found: string[]; rest: string } {
  const parts = text.split(/[,;\n]+/).map((part) => part.trim());
  const given = parts.filter(Boolean).map((part) => /<([^<>]+)>\s*$/.exec(part)?.[1] ?? part);
  return {
    found: given.filter((part) => address.test(part)).map((part) => part.toLowerCase()),
    rest: given.filter((part) => !address.test(part)).join(', '),
  };
}
