/**
 * The order in which rows stay while a list is open: none that is there moves or goes. What is new comes before the
 * topmost row that it stands above, or at the end.
 */
export function keepOrder(kept: string[], live: string[]): string[] {
  const order = [...kept];
  const known = new Set(kept);
  for (const [at, id] of live.entries()) {
    if (known.has(id)) continue;
    const below = live.slice(at + 1).filter((other) => known.has(other));
    const places = below.map((other) => order.indexOf(other));
    order.splice(places.length ? Math.min(...places) : order.length, 0, id);
    known.add(id);
  }
  return order;
}
