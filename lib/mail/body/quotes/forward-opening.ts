import { attributionAt } from './attribution.ts';
import { type Line, unquoted } from './lines.ts';
import { isForwardSeparator } from './separators.ts';

/**
 * Whether a forwarded mail opens at this line. Some mailers quote what they forward; but a separator further down in a
 * quote, or under `… wrote:`, is part of the history.
 */
export function forwardOpensAt(lines: Line[], at: number): boolean {
  const line = lines[at]!;
  if (!isForwardSeparator(unquoted(line))) return false;
  if (!line.quoted) return true;
  let above = at - 1;
  while (above >= 0 && (lines[above]!.blank || unquoted(lines[above]!) === '')) above--;
  return above < 0 || (!lines[above]!.quoted && attributionAt(lines, above) === null);
}
