import type { Command } from 'commander';
import { action } from '../session.ts';

/** `doctor`: what the desk depends on, checked by the desk itself. `npm run doctor` does it where the web is down. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description(
      'Check everything that the desk depends on: DNS, relays, models, disk, backups. Fails when something failed.',
    )
    .action(
      action(async (session) => {
        const report = await (await session.desk()).get('/doctor');
        session.show(report, ({ findings }) =>
          findings
            .flatMap(({ state, check, what, todo }) => [
              `${state.padEnd(7)}  ${check.padEnd(12)}  ${what.text}`,
              ...(todo ? [`${' '.repeat(23)}${todo.text}`] : []),
            ])
            .join('\n'),
        );
        if (report.state === 'failed') process.exitCode = 1;
      }),
    );
}
