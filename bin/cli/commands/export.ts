import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { UsageError } from '../failure.ts';
import { mailboxId } from '../options.ts';
import { action, type Session } from '../session.ts';

type AuditOptions = { from?: string; to?: string; out?: string };
type ReportOptions = { from: string; to: string; mailbox?: string; zone?: string; out?: string };

const tables = [
  'days',
  'hours',
  'first_answers',
  'resolutions',
  'tags',
  'mailboxes',
  'people',
  'ratings',
  'mailbox_ratings',
  'person_ratings',
  'sla',
  'drafts',
  'runs',
] as const;

/** `export`: what the desk gives as CSV. */
export function addExportCommands(program: Command): void {
  const parent = program.command('export').description('Take data out as CSV.');
  parent
    .command('audit')
    .description('The audit log: who did what, and when.')
    .option('--from <time>', 'not before this time')
    .option('--to <time>', 'before this time')
    .option('--out <file>', 'write to this file (default: standard output)')
    .action(
      action(async (session, { out, ...query }: AuditOptions) =>
        deliver(session, await (await session.desk()).get('/audit/csv', { query }), out),
      ),
    );
  parent
    .command('report')
    .description('One table of the report.')
    .addArgument(parent.createArgument('<table>', 'which').choices(tables))
    .requiredOption('--from <day>', 'the first day, such as 2026-11-01')
    .requiredOption('--to <day>', 'the last day, itself included')
    .option('--mailbox <mailbox>', 'only of this one, by address or id')
    .option('--zone <zone>', 'where its days begin, such as Europe/Berlin')
    .option('--out <file>', 'write to this file (default: standard output)')
    .action(action(exportReport));
}

async function exportReport(
  session: Session,
  table: (typeof tables)[number],
  { out, mailbox, ...rest }: ReportOptions,
): Promise<void> {
  const desk = await session.desk();
  const of = mailbox ? { mailbox: await mailboxId(desk, mailbox) } : {};
  await deliver(session, await desk.get('/reports/overview/csv', { query: { table, ...rest, ...of } }), out);
}

async function deliver(session: Session, csv: string, out: string | undefined): Promise<void> {
  if (out === undefined) return session.show({ csv }, () => csv);
  await writeFile(out, csv, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(error.code === 'EEXIST' ? `${out} is there already.` : error.message);
  });
  session.show({ file: out }, () => `Written to ${out}.`);
}
