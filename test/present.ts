/** `value`, which the test cannot go on without. @throws Error when it is null or undefined. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('A value that the test needs is missing.');
  return value;
}
