import { parseArgs } from 'node:util';
import { examine } from '#lib/desk/doctor/examine.ts';
import type { DoctorReport, FindingState } from '#lib/desk/doctor/finding.ts';
import type { Settings } from '#lib/platform/env.ts';
import { type Locale, spokenLocale } from '#locales/locale.ts';
import { toldIn } from '#locales/say.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { withContext } from './start/context.ts';
import { runningDatabase } from './start/running-database.ts';
import { loadSettings, readOrCreateSecret } from './start/settings.ts';
import { dim, green, red, say, yellow } from './start/terminal.ts';

/** By the worst finding. What cannot be known is no failure. */
const exitCodes: Record<FindingState, number> = { ok: 0, unknown: 0, warning: 1, failed: 2 };
const marks: Record<FindingState, string> = {
  ok: green('ok     '),
  unknown: dim('unknown'),
  warning: yellow('warning'),
  failed: red('failed '),
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } },
  });
  const locale = localeOf(values.lang ?? process.env.LANG ?? 'en', values.lang !== undefined);
  const report = await look(await loadSettings());
  if (values.json) say(JSON.stringify(report, null, 2));
  else print(report, locale);
  process.exitCode = exitCodes[report.state];
});

/** The database may never have been started, or be away: what needs it is then unknown. */
async function look(settings: Settings): Promise<DoctorReport> {
  const DATABASE_URL = await runningDatabase(settings);
  const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrCreateSecret(settings) };
  return withContext(env, examine, { sends: false });
}

function print({ findings }: DoctorReport, locale: Locale): void {
  for (const { state, check, what, todo } of findings) {
    say(`${marks[state]}  ${check.padEnd(12)}  ${toldIn(locale, what)}`);
    if (todo) say(`${' '.repeat(23)}${dim(toldIn(locale, todo))}`);
  }
}

function localeOf(given: string, isAsked: boolean): Locale {
  const spoken = spokenLocale(given.slice(0, 2).toLowerCase());
  if (spoken) return spoken;
  if (isAsked) throw new CliError(`There are no words in ${given}; try --lang en.`);
  return 'en';
}
