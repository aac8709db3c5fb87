/**
 * Runs independent statements of one transaction in parallel. It waits for all even when one fails, because the
 * transaction must not end before them.
 * @throws the first error.
 */
export async function allSettledOrThrow<T extends unknown[]>(
  work: [...{ [K in keyof T]: PromiseLike<T[K]> }],
): Promise<T> {
  const outcomes = await Promise.allSettled(work);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as T;
}
