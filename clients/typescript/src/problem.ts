import type { components } from './api-types.ts';

type Problem = components['schemas']['Problem'];

/**
 * A refusal of the API (RFC 9457). `message` is one sentence for a person and `code` one word for a program; `errors`
 * names the fields that do not fit. Without any answer `status` is 0 and `code` is `unreachable`.
 */
export class CountersignProblem extends Error {
  override readonly name = 'CountersignProblem';
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly errors: NonNullable<Problem['errors']>;
  readonly facts: NonNullable<Problem['facts']>;

  constructor(status: number, problem: Partial<Problem>, options?: ErrorOptions) {
    super(problem.detail ?? `The server answered ${status} without saying why.`, options);
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.requestId = problem.request_id ?? null;
    this.errors = problem.errors ?? [];
    this.facts = problem.facts ?? {};
  }
}

/** The problem that an answer holds; of a proxy's page only the status is known. */
export async function problemOf(response: Response): Promise<CountersignProblem> {
  const body: unknown = await response.json().catch(() => null);
  return new CountersignProblem(response.status, typeof body === 'object' && body !== null ? body : {});
}
