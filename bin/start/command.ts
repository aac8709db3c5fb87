import { resolve } from 'node:path';
import { SettingError } from '#lib/env.ts';
import { red } from './terminal.ts';
import { codeOf, Trouble } from './trouble.ts';

/** Runs a command of `bin` to its end: in the folder of package.json, with a clear sentence instead of a stack. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  process.chdir(resolve(import.meta.dirname, '../..'));
  try {
    await work();
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}

/** What went wrong, on the error output; with a stack only when it is not for the person to put right. */
export function tell(error: unknown): void {
  const isKnown =
    error instanceof Trouble || error instanceof SettingError || codeOf(error).startsWith('ERR_PARSE_ARGS');
  const text = isKnown ? (error as Error).message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n  ${red(text ?? '')}\n`);
}
