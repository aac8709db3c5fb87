type ConnectionCounter = { add: (id: string, address: string) => number; remove: (id: string) => void };

/** Counts the open connections of each address; `add` returns how many the address has now. */
export function createConnectionCounter(): ConnectionCounter {
  const addressOf = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    add: (id, address) => {
      const count = (counts.get(address) ?? 0) + 1;
      addressOf.set(id, address);
      counts.set(address, count);
      return count;
    },
    remove: (id) => {
      const address = addressOf.get(id);
      if (address === undefined) return;
      addressOf.delete(id);
      const count = (counts.get(address) ?? 0) - 1;
      if (count > 0) counts.set(address, count);
      else counts.delete(address);
    },
  };
}
