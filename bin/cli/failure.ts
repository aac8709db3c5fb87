import { CommanderError } from 'commander';
import { CountersignProblem } from '#clients/typescript/src/index.ts';

/** Something that the person at the terminal can put right; its message is all that they read. */
export class UsageError extends Error {}

/** A command of this folder that ended badly, and has said why itself. */
export class EndedWith extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`Ended with ${exitCode}.`);
    this.exitCode = exitCode;
  }
}

/** 0 done; 1 refused or failed; 2 not to be understood; 3 the desk cannot be reached; 4 the key is not enough. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof EndedWith) return error.exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) return 2;
  if (!(error instanceof CountersignProblem)) return 1;
  if (error.code === 'unreachable') return 3;
  return error.status === 401 || error.status === 403 ? 4 : 1;
}

/** What went wrong, for a person; with `--json` among the arguments as one line of JSON. */
export function failureText(error: unknown, args: string[]): string {
  if (error instanceof EndedWith) return '';
  if (args.includes('--json')) return `${JSON.stringify({ error: asJson(error) })}\n`;
  if (!(error instanceof CountersignProblem))
    return `${error instanceof UsageError ? error.message : whole(error)}\n`;
  const fields = error.errors.map(({ pointer, detail }) => `  ${pointer}: ${detail}`);
  const request = error.requestId && error.status >= 500 ? [`  Request ${error.requestId}.`] : [];
  return `${[error.message, ...fields, ...request, ...adviceFor(error)].join('\n')}\n`;
}

function asJson(error: unknown): object {
  if (!(error instanceof CountersignProblem))
    return { code: error instanceof UsageError ? 'usage' : 'internal', detail: textOf(error) };
  const { status, code, message, errors, requestId } = error;
  return { status, code, detail: message, errors, request_id: requestId };
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const whole = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function adviceFor({ status, code }: CountersignProblem): string[] {
  if (code === 'unreachable') return ['  Is it running? COUNTERSIGN_URL or --url says where.'];
  if (status === 401) return ['  Set COUNTERSIGN_KEY, or run: countersign login'];
  return [];
}
