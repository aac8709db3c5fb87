import { parseArgs } from 'node:util';
import { importArticles } from './import-articles/import-articles.ts';
import { checkDatabase } from './start/checks.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { withContext } from './start/context.ts';
import { runningDatabase } from './start/running-database.ts';
import { loadSettings, readOrCreateSecret } from './start/settings.ts';

const usage = `Imports articles into a running Countersign.

  npm run import-articles -- ./help
  npm run import-articles -- articles.csv --audience internal
  npm run import-articles -- https://help.example.com --mailbox support@example.com

SOURCE is a folder or ZIP of Markdown or HTML, a CSV with the columns title and body, a help centre’s
export as JSON or ZIP (Zendesk Guide, Help Scout Docs, FreeScout), or a website with a sitemap.

  --mailbox   the address of the mailbox that the articles serve (default all)
  --audience  public or internal, where the source names none (default as before, at first public)
  --name      what the source is called; the same name updates what it brought before
  --every     hours until a website is read again (default as before, at first 24; 0: only by hand)`;

/** Where the command was typed: paths are meant from there. */
const typedIn = process.env.INIT_CWD ?? process.cwd();

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mailbox: { type: 'string' },
      audience: { type: 'string' },
      name: { type: 'string' },
      every: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [source] = positionals;
  if (values.help || source === undefined || positionals.length > 1) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const { audience } = values;
  if (audience !== undefined && audience !== 'public' && audience !== 'internal')
    throw new CliError('--audience is public or internal.');
  const every = values.every === undefined ? undefined : Number(values.every);
  if (every !== undefined && !(Number.isInteger(every) && every >= 0 && every <= 720))
    throw new CliError('--every is a number of hours up to 720, or 0.');
  const settings = await loadSettings();
  const DATABASE_URL = await runningDatabase(settings);
  await checkDatabase(DATABASE_URL);
  const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrCreateSecret(settings) };
  await withContext(env, async (ctx) => {
    const { mailbox, name } = values;
    const isDone = await importArticles(ctx, { source, typedIn, mailbox, name, audience, every });
    if (!isDone) process.exitCode = 1;
  });
});
