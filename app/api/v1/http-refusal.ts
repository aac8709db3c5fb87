import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type PlainSentence, type Sentence, sentenceOf, sentenceText } from '#locales/sentence.ts';

/** A refusal that is about HTTP and nothing of the desk: the status says what no code of ours does. */
export class HttpRefusal extends HTTPException {
  readonly sentence: Sentence;

  constructor(status: ContentfulStatusCode, says: Sentence | PlainSentence) {
    super(status, { message: sentenceText(says) });
    this.sentence = sentenceOf(says);
  }
}
