import { attributionAt } from './attribution.ts';
import { isEmptyLine, type Line, unquoted } from './lines.ts';
import { isForwardSeparator } from './separators.ts';

/**
 * Whether a forwarded mail begins at this line. Some mailers quote what they forward. A separator deeper in a quote, or
 * under an attribution, belongs to the history.
 */
export function forwardOpensAt(lines: Line[], at: number): boolean {
  const line = lines[at];
  if (!line || !isForwardSeparator(unquoted(line))) return false;
  if (!line.quoted) return true;
  let index = at - 1;
  while (isEmptyLine(lines[index])) index--;
  const above = lines[index];
  return above === undefined || (!above.quoted && attributionAt(lines, index) === null);
}
