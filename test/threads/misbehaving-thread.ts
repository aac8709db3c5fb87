/** Misbehaves in a thread as instructed. */
export async function misbehave(
  how: 'spin' | 'hoard' | 'fill' | 'throw' | 'exit' | { echo: string },
): Promise<string> {
  if (typeof how === 'object') return how.echo;
  if (how === 'throw') throw new Error('thrown inside');
  if (how === 'exit') process.exit(3);
  const kept: unknown[] = [];
  for (;;) {
    if (how === 'fill') kept.push(Buffer.alloc(10_000_000, 1));
    if (how === 'hoard') kept.push(Array.from({ length: 10_000 }, (_, i) => `${i}-${kept.length}`));
  }
}
