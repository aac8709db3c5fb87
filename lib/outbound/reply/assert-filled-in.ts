import { isVariable, placeholdersIn } from '#lib/mail/markdown/placeholders.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/**
 * Checks that no placeholder leaves as it is: a variable of ours in any reply, and every one in a reply written with a
 * saved reply. @throws Refusal `invalid` that names them.
 */
export function assertFilledIn({
  body,
  savedReplyIds = [],
}: {
  body: string;
  savedReplyIds?: string[];
}): void {
  const left = placeholdersIn(body).filter((name) => savedReplyIds.length > 0 || isVariable(name));
  if (left.length === 0) return;
  const names = left.map((name) => `{{${name}}}`).join(', ');
  throw new Refusal('invalid', sentence('outgoing.placeholders', { names }), {
    facts: { placeholders: left },
  });
}
