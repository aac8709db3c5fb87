import type { Argument, Command, Option } from 'commander';

const parents = ['countersign'];

/** The reference of every command as Markdown, out of what \`--help\` says: a section for each noun. */
export function commandReference(program: Command): string {
  return program.commands
    .filter((command) => command.name() !== 'help')
    .map((command) => sectionOf(command, parents))
    .join('\n\n');
}

function sectionOf(command: Command, path: string[], depth = 3): string {
  const whole = [...path, command.name()];
  const parts = [
    `${'#'.repeat(depth)} ${whole.join(' ')}`,
    command.description(),
    command.commands.length ? '' : `\`\`\`\n${whole.join(' ')} ${command.usage()}\n\`\`\``,
    rowsOf(command),
    ...command.commands
      .filter((each) => each.name() !== 'help')
      .map((each) => sectionOf(each, whole, depth + 1)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function rowsOf(command: Command): string {
  const help = command.createHelp();
  const given = help
    .visibleArguments(command)
    .map((each: Argument) => [each.name(), help.argumentDescription(each)]);
  const options = help
    .visibleOptions(command)
    .filter(({ long }: Option) => long !== '--help')
    .map((each: Option) => [each.flags, help.optionDescription(each)]);
  const rows = [...given, ...options].map(
    ([name, text]) => `| \`${name}\` | ${text?.replaceAll('|', '\\|')} |`,
  );
  return rows.length ? ['| | |', '|---|---|', ...rows].join('\n') : '';
}
