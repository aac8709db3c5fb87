import { isVariable, placeholdersIn } from '#lib/mail/markdown/placeholders.ts';
import type { PendingMacro } from './use-macro.ts';

/** The placeholders with which a reply may not leave, as they stand in its text. */
export function unfilledIn(
  text: string,
  { saved_reply_ids }: Pick<PendingMacro, 'saved_reply_ids'>,
): string[] {
  return placeholdersIn(text)
    .filter((name) => saved_reply_ids.length > 0 || isVariable(name))
    .map((name) => `{{${name}}}`);
}
