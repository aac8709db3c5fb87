import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is truthy, and gives it back; null when it was not so within `timeoutMs`. */
export async function waitFor<T>(
  ask: () => Promise<T>,
  { limitMs, everyMs = 200 }: { limitMs: number; everyMs?: number },
): Promise<NonNullable<T> | null> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) return null;
    await pause(everyMs);
  }
}
