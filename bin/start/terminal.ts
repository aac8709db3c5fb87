const live = process.stdout.isTTY === true;
const paint = (code: number) => (text: string) => (live ? `\x1b[${code}m${text}\x1b[0m` : text);

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);
export const yellow = paint(33);

export const say = (line = '') => void process.stdout.write(`${line}\n`);

/**
 * Shows the progress and the result of a step. A terminal gets one line that counts the seconds.
 * Anything else gets a line at the start, one every 15 seconds, and one at the end.
 */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  summarize?: (result: T) => string,
): Promise<T> {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(live ? 0 : 1);
  if (live) process.stdout.write(dim(`  … ${name}`));
  else say(`  … ${name}`);
  const timer = setInterval(
    () => (live ? redraw(dim(`  … ${name} ${seconds()} s`)) : say(`  … ${name}: ${seconds()} s so far`)),
    live ? 1_000 : 15_000,
  );
  try {
    const result = await work();
    const took = performance.now() - startedAt;
    finish(
      `  ${green('✓')} ${summarize?.(result) ?? name}${dim(took < 100 ? '' : ` (${(took / 1000).toFixed(1)} s)`)}`,
    );
    return result;
  } catch (error) {
    finish(`  ${red('✗')} ${name}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

const redraw = (line: string) => void process.stdout.write(`\r\x1b[2K${line}`);
const finish = (line: string) => (live ? redraw(`${line}\n`) : say(line));
