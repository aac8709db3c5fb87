import { spawn } from 'node:child_process';
import { acceptedAdvisories } from './audit/accepted.ts';
import { readAdvisories, unacceptedAdvisories } from './audit/advisories.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { say } from './start/terminal.ts';

const limitMs = 60_000;

await runCommand(async () => {
  const advisories = readAdvisories(await audit());
  if (!advisories)
    return say('Advisories: not checked, because the registry did not answer. Nothing is known of new ones.');
  const today = new Date().toISOString().slice(0, 10);
  const open = unacceptedAdvisories(advisories, acceptedAdvisories, today);
  if (open.length === 0)
    return say(`Advisories: none to act on (${advisories.length} known and accepted, with a day of expiry).`);
  const lines = open.map(
    ({ id, package: name, severity, title }) => `  ${severity} ${name}: ${title} (${id})`,
  );
  throw new CliError(
    `Packages that production runs have known holes. Update them, or accept them with a reason in bin/audit/accepted.ts:\n${lines.join('\n')}`,
  );
});

/** What npm prints of the packages that production runs; '' when it cannot be run or takes over a minute. */
function audit(): Promise<string> {
  return new Promise((resolve) => {
    const npm = spawn(
      'npm',
      ['audit', '--omit=dev', '--json', '--fetch-retries=1', '--fetch-timeout=20000'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: limitMs,
        killSignal: 'SIGKILL',
      },
    );
    let output = '';
    npm.stdout.on('data', (chunk) => (output += chunk));
    npm.once('error', () => resolve(''));
    npm.once('close', () => resolve(output));
  });
}
