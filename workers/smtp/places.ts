import { Answer } from './answer.ts';
import type { Limits } from './limits.ts';

export type Places = { take: (owner: string, bytes: number, gone: AbortSignal) => Promise<() => void> };

type Asking = { owner: string; bytes: number; enter: () => void };

/**
 * Keeps the bytes of the mails that are coming in below a limit, in all and for each address (`owner`), however many
 * come together: `take` resolves, in the order of asking, when they fit, and gives back what frees them. What is larger
 * than the whole limit has its place alone.
 * @throws Answer 452 when the place was not free in time, or the sender is `gone`.
 */
export function openPlaces({ bytes: most, bytesPerAddress, placeMs }: Limits): Places {
  const waiting = new Set<Asking>();
  const takenBy = new Map<string, number>();
  let taken = 0;

  const fits = ({ owner, bytes }: Asking) => {
    const own = takenBy.get(owner) ?? 0;
    return (
      (taken === 0 || taken + bytes <= most) && (own === 0 || own + bytes <= Math.min(bytesPerAddress, most))
    );
  };
  const letIn = () => {
    for (const asking of waiting) {
      if (!fits(asking)) continue;
      waiting.delete(asking);
      move(asking, asking.bytes);
      asking.enter();
    }
  };
  const move = ({ owner }: Asking, bytes: number) => {
    taken += bytes;
    const own = (takenBy.get(owner) ?? 0) + bytes;
    if (own > 0) takenBy.set(owner, own);
    else takenBy.delete(owner);
  };

  return {
    take: async (owner, bytes, gone) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const asking: Asking = { owner, bytes, enter: resolve };
      waiting.add(asking);
      letIn();
      const full = new Answer(452, '4.3.1 Many large mails are coming in. Try again later');
      const leave = () => {
        if (waiting.delete(asking)) reject(full);
      };
      const timer = setTimeout(leave, placeMs);
      gone.addEventListener('abort', leave, { once: true });
      if (gone.aborted) leave();
      try {
        await promise;
      } finally {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
      }
      return () => {
        move(asking, -bytes);
        letIn();
      };
    },
  };
}
