/** What can go wrong on purpose. Each door maps the code once: HTTP to a status, the CLI to an exit, a tool to a result. */
export type ErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'too_many'
  | 'unavailable';

/** A refusal that a person or program is told about. `detail` is for them; `cause` is for the log. */
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

/** The refusal for what is not there, or out of reach. */
export const notFound = (noun: string) => new Refusal('not_found', `There is no such ${noun}.`);
