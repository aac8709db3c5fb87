import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EndedWith } from '../failure.ts';
import { action } from '../session.ts';

/** `backup`: of the desk that runs from this folder. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description(
      'Write all data of the desk that runs from this folder to one file, while it runs. Needs no key.',
    )
    .requiredOption('--to <file>', 'the file, which must not be there yet')
    .action(
      action(async (session, { to }: { to: string }) => {
        const file = resolve(to);
        const program = resolve(import.meta.dirname, '../../backup.ts');
        // With --json its own words go to standard error, so that standard output is JSON alone.
        const output = session.isJson ? process.stderr : process.stdout;
        const child = spawn(process.execPath, [program, '--to', file], {
          stdio: ['ignore', output, 'inherit'],
        });
        const code = await new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
        if (code !== 0) throw new EndedWith(code);
        if (session.isJson) session.show({ file }, () => '');
      }),
    );
}
