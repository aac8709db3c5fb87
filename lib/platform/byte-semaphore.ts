type Waiter = { owner: string | undefined; bytes: number; admit: () => void };

export type ByteSemaphore = {
  /** Waits until `bytes` fit. The result releases them, once. @throws the signal's reason when it aborts first. */
  acquire: (bytes: number, by?: { owner?: string; signal?: AbortSignal }) => Promise<() => void>;
  /** Runs `work` while holding `bytes`. */
  run: <T>(bytes: number, work: () => Promise<T>) => Promise<T>;
};

type Options = {
  /** The limit for one owner. */
  maxBytesPerOwner?: number;
  /** Admits a waiter that fits ahead of an earlier one that does not. */
  allowsOvertaking?: boolean;
};

/** A semaphore over bytes, in order of arrival, to bound memory. More than `maxBytes` runs alone. */
export function createByteSemaphore(
  maxBytes: number,
  { maxBytesPerOwner = maxBytes, allowsOvertaking = false }: Options = {},
): ByteSemaphore {
  const waiting = new Set<Waiter>();
  const usedByOwner = new Map<string, number>();
  let used = 0;

  function fits({ owner, bytes }: Waiter): boolean {
    const own = owner === undefined ? 0 : (usedByOwner.get(owner) ?? 0);
    return (
      (used === 0 || used + bytes <= maxBytes) &&
      (own === 0 || own + bytes <= Math.min(maxBytesPerOwner, maxBytes))
    );
  }

  function admitNext() {
    for (const waiter of waiting) {
      if (fits(waiter)) {
        waiting.delete(waiter);
        account(waiter, waiter.bytes);
        waiter.admit();
      } else if (!allowsOvertaking) return;
    }
  }

  function account({ owner }: Waiter, bytes: number) {
    used += bytes;
    if (owner === undefined) return;
    const own = (usedByOwner.get(owner) ?? 0) + bytes;
    if (own > 0) usedByOwner.set(owner, own);
    else usedByOwner.delete(owner);
  }

  async function acquire(bytes: number, { owner, signal }: { owner?: string; signal?: AbortSignal } = {}) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { owner, bytes, admit: resolve };
    const leave = () => {
      if (!waiting.delete(waiter)) return;
      reject(signal?.reason);
      admitNext();
    };
    waiting.add(waiter);
    admitNext();
    signal?.addEventListener('abort', leave, { once: true });
    if (signal?.aborted) leave();
    try {
      await promise;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
    let released = false;
    return () => {
      if (released) return;
      released = true;
      account(waiter, -bytes);
      admitNext();
    };
  }

  async function run<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    const release = await acquire(bytes);
    try {
      return await work();
    } finally {
      release();
    }
  }

  return { acquire, run };
}
