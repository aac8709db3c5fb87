/** Whether an address is in a list whose entries are addresses, or whole domains written `@domain`. */
export function isListed(address: string, list: string[]): boolean {
  const wanted = address.toLowerCase();
  return list
    .map((entry) => entry.trim().toLowerCase())
    .some((entry) => wanted === entry || (entry.startsWith('@') && wanted.endsWith(entry)));
}
