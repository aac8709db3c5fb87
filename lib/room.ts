/**
 * Room for the bytes of mails that are being read: `roomFor(bytes, act)` acts when they fit beside those of others, in
 * the order of asking. What is larger than all the room acts alone. So memory is bounded however many large mails come
 * together.
 */
export function openRoom(mostBytes: number) {
  let taken = 0;
  const waiting: { bytes: number; enter: () => void }[] = [];
  const enterNext = () => {
    while (waiting.length > 0 && (taken === 0 || taken + waiting[0]!.bytes <= mostBytes)) {
      const next = waiting.shift()!;
      taken += next.bytes;
      next.enter();
    }
  };
  return async <T>(bytes: number, act: () => Promise<T>): Promise<T> => {
    await new Promise<void>((enter) => {
      waiting.push({ bytes, enter });
      enterNext();
    });
    try {
      return await act();
    } finally {
      taken -= bytes;
      enterNext();
    }
  };
}
