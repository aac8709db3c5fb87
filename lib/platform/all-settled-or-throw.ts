/**
 * Statements of one transaction that need neither answer nor effect of each other: none waits for the answer to the one
 * before. Waits for all, also when one fails, because a transaction must not end while a statement of it is to come.
 * @throws what the first that failed has thrown.
 */
export async function allSettledOrThrow<T extends unknown[]>(
  work: [...{ [K in keyof T]: PromiseLike<T[K]> }],
): Promise<T> {
  const outcomes = await Promise.allSettled(work);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as T;
}
