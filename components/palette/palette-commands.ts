import type { Command } from '../shell/commands.tsx';
import type { KeyGroup } from '../shell/keymap.ts';

/** Whether every word of what is typed stands in a text. */
export function matchesWords(text: string, words: string): boolean {
  const folded = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** The commands that fit what is typed, by their groups. */
export function paletteCommands(commands: Command[], words: string): [group: string, Command[]][] {
  const fitting = distinctCommands(commands).filter(({ title }) => matchesWords(title, words));
  return [...Map.groupBy(fitting, ({ group }) => group)].sort(
    ([one], [other]) => groupOrder.indexOf(one) - groupOrder.indexOf(other),
  );
}

/** What one has before one's eyes comes first. */
const groupOrder: KeyGroup[] = ['draft', 'ticket', 'lists', 'everywhere'];

/** One entry for what several parts have registered; moving through a list is for the keys alone. */
function distinctCommands(commands: Command[]): Command[] {
  return [...new Map(commands.map((command) => [command.id, command])).values()].filter(
    ({ id }) => !['palette', 'next', 'previous', 'open', 'back'].includes(id),
  );
}
