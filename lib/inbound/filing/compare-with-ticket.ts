import { compareWithEarlier } from '#lib/mail/body/compare-with-earlier.ts';
import { unfolded } from '#lib/mail/html/folds.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { NewMessage } from '#lib/tickets/append-message.ts';
import { earlierTexts } from '#lib/tickets/earlier-texts.ts';
import type { Filing } from './to-message.ts';

/**
 * What a mail says and no earlier mail of its ticket does, for search and the assistant; null when all of it is visible.
 * Answers inside the history unfold it. The ticket must be locked.
 */
export async function compareWithTicket(
  ctx: Ctx,
  { parsed, destination }: Pick<Filing, 'parsed' | 'destination'>,
): Promise<Pick<NewMessage, 'newText'> & Partial<Pick<NewMessage, 'visibleText' | 'html'>>> {
  if (!destination.joins || parsed.flags.includes('forwarded')) return { newText: null };
  const { text, html } = parsed;
  const earlier = await earlierTexts(ctx, destination.joins.ticket.id);
  const { newText, hasInlineAnswers } = compareWithEarlier(parsed, earlier);
  const shown = hasInlineAnswers ? { visibleText: text, html: html && unfolded(html) } : {};
  const visibleText = shown.visibleText ?? parsed.visibleText;
  const isVisible = newText === text.trim() && visibleText.trim() === text.trim();
  return { newText: isVisible ? null : newText, ...shown };
}
