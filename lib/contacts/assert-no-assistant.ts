import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';

/**
 * What is kept about people is the team’s to change: a mail must not lead an assistant to it.
 * @throws Refusal `forbidden` for an assistant.
 */
export function assertNoAssistant({ actor }: Pick<Ctx, 'actor'>): void {
  if (actor.type === 'assistant') throw new Refusal('forbidden', 'contacts.noAssistant');
}
