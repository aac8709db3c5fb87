import { resolve } from 'node:path';
import { SettingError } from '#lib/platform/env.ts';
import { errorText } from '#lib/platform/error-record.ts';
import { CliError, errorCode } from './cli-error.ts';
import { red } from './terminal.ts';

/** Runs a command of `bin` to its end: in the folder of package.json, with a clear sentence instead of a stack. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  process.chdir(resolve(import.meta.dirname, '../..'));
  try {
    await work();
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}

/** What went wrong, on the error output; with a stack only when it is not for the person to put right. */
export function printError(error: unknown): void {
  const isKnown =
    error instanceof CliError ||
    error instanceof SettingError ||
    errorCode(error).startsWith('ERR_PARSE_ARGS');
  const text = isKnown ? (error as Error).message : errorText(error);
  process.stderr.write(`\n  ${red(text ?? '')}\n`);
}
