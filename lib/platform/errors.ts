/** Each entry point maps these once: HTTP to a status, the CLI to an exit code, a tool to a result. */
export type ErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'too_many'
  | 'unavailable';

/** An expected failure. `detail` is for the caller, `cause` for the log. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly facts: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    detail: string,
    { facts = {}, cause }: { facts?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(detail, { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** The refusal for what does not exist or is out of reach. */
export const notFound = (noun: string) => new Refusal('not_found', `There is no such ${noun}.`);
