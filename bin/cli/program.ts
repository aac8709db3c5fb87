import tab from '@bomb.sh/tab/commander';
import { Command } from 'commander';
import { addArticleCommands } from './commands/articles.ts';
import { addBackupCommand } from './commands/backup.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addDraftCommands } from './commands/drafts.ts';
import { addEventCommands } from './commands/events.ts';
import { addExportCommands } from './commands/export.ts';
import { addKeyCommands } from './commands/keys.ts';
import { addLoginCommands } from './commands/login.ts';
import { addMailboxCommands } from './commands/mailbox.ts';
import { addSendCommand } from './commands/send.ts';
import { addTicketCommands } from './commands/tickets.ts';

/** Each adds the commands of one noun; a new noun is a file in `commands` and a line here. */
const nouns = [
  addLoginCommands,
  addMailboxCommands,
  addSendCommand,
  addTicketCommands,
  addDraftCommands,
  addArticleCommands,
  addKeyCommands,
  addEventCommands,
  addExportCommands,
  addBackupCommand,
  addDoctorCommand,
];

const after = `
The desk and the key are COUNTERSIGN_URL and COUNTERSIGN_KEY, or what "countersign login" kept.
A TEXT that is - is read from standard input. A TICKET is a number or an id.

Ends with 0 when done, 1 when refused or failed, 2 when the command is not understood,
3 when the desk cannot be reached, 4 when the key is not enough.`;

/** The command \`countersign\`, with everything that it can do. */
export function buildProgram(): Command {
  const program = new Command('countersign')
    .description('Countersign from a terminal: every command is a call of its HTTP API.')
    .option('--json', 'print JSON, for programs')
    .option(
      '--url <url>',
      'where the desk is (default: COUNTERSIGN_URL, else the profile, else http://localhost:3000)',
    )
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showHelpAfterError('(--help says what it takes)')
    .addHelpText('after', after)
    .exitOverride();
  for (const add of nouns) add(program);
  for (const command of everyCommand(program)) command.exitOverride();
  tab(program, { completionCommandName: 'completion' });
  return program;
}

/** A command and all that are under it. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
