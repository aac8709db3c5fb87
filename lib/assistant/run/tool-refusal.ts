import { type ErrorCode, Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/** A refusal in words for the model alone, which is spoken to in English; `facts` as any refusal has them. */
export function toolRefusal(code: ErrorCode, words: string, facts: Record<string, unknown> = {}): Refusal {
  return new Refusal(code, sentence('assistants.told', { words }), { facts });
}
