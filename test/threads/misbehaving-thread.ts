/** Runs in a thread, for tests: does what it is asked, however foolish. */
export async function work(
  ask: 'spin' | 'hoard' | 'fill' | 'throw' | 'leave' | { echo: string },
): Promise<string> {
  if (typeof ask === 'object') return ask.echo;
  if (ask === 'throw') throw new Error('thrown inside');
  if (ask === 'leave') process.exit(3);
  const kept: unknown[] = [];
  for (;;) {
    if (ask === 'fill') kept.push(Buffer.alloc(10_000_000, 1));
    if (ask === 'hoard') kept.push(Array.from({ length: 10_000 }, (_, i) => `${i}-${kept.length}`));
  }
}
