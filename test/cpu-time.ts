/**
 * How many milliseconds of processor time this process spends on the work: waiting does not count, nor what else keeps
 * the machine busy. It is how a test says that something is done in a moment.
 */
export async function cpuTimeMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
