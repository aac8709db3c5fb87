import type { english } from '#locales/en/index.ts';
import { type PlainSentence, type Sentence, sentenceOf, sentenceText } from '#locales/sentence.ts';

/** Each entry point maps these once: HTTP to a status, the CLI to an exit code, a tool to a result. */
export type ErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'too_many'
  | 'unavailable';

/** What is wrong with one field, which a JSON pointer names: how the sentence about the field goes on. */
export type Fault = { pointer: string; says: Sentence | PlainSentence };

type About = { facts?: Record<string, unknown>; faults?: Fault[]; cause?: unknown };

/** An expected failure. `sentence` is for the caller, in their language; `message` is the same in English; `cause` for the log. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly sentence: Sentence;
  readonly facts: Record<string, unknown>;
  readonly faults: Fault[];

  constructor(
    code: ErrorCode,
    says: Sentence | PlainSentence,
    { facts = {}, faults = [], cause }: About = {},
  ) {
    super(sentenceText(says), { cause });
    this.code = code;
    this.sentence = sentenceOf(says);
    this.facts = facts;
    this.faults = faults;
  }
}

/** What can be missing: a ticket, a mailbox. */
export type Noun = keyof (typeof english)['problems']['notFound'];

/** The refusal for what does not exist or is out of reach. */
export const notFound = (noun: Noun) => new Refusal('not_found', `notFound.${noun}`);
