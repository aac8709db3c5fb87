/** The first of rows that must have one, such as those that an insert returns. @throws Error when there is none. */
export function firstOrThrow<T>(rows: readonly T[]): T {
  const [first] = rows;
  if (first === undefined) throw new Error('The database returned no row where there must be one.');
  return first;
}
