import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isBuilt } from '#bin/build.ts';
import { startPostgres } from '#bin/postgres/start-postgres.ts';
import { CliError } from '#bin/start/cli-error.ts';
import { runCommand } from '#bin/start/command.ts';
import { bold, dim, say } from '#bin/start/terminal.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { createProductEnvironment, startWebAndWorker } from '#test/product.ts';
import { measureAccepting, measureWholeWalk } from './accepting.ts';
import { measureArticleSearch } from './article-search.ts';
import { measureAtScale } from './at-scale.ts';
import { measureFiling } from './filing.ts';
import { measureFilingLatency } from './filing-latency.ts';
import { measureImport } from './import.ts';
import { measureLargeMails } from './large-mails.ts';
import { measureMemory } from './memory.ts';
import { showLog } from './programs.ts';
import { measureRuns } from './runs.ts';
import { measureSending } from './sending.ts';

const parts = {
  accept: measureAccepting,
  articles: measureArticleSearch,
  filing: measureFiling,
  import: measureImport,
  large: measureLargeMails,
  runs: measureRuns,
  send: measureSending,
  walk: measureWholeWalk,
  house: measureProduct,
};
const withoutWeb = ['accept', 'articles', 'filing', 'import', 'large', 'runs', 'send'];

// Without names all parts run, in about five minutes; nothing is written but this table. `--tickets` is how many the
// desk holds in the part `house`.
await runCommand(async () => {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: { tickets: { type: 'string', default: '100000' } },
  });
  const tickets = Number(values.tickets);
  if (!Number.isInteger(tickets) || tickets < 1000 || tickets > 10_000_000)
    throw new CliError('--tickets takes a number from 1000 to 10000000.');
  const unknown = names.find((name) => !(name in parts));
  if (unknown)
    throw new CliError(`There is no part ${unknown}. The parts: ${Object.keys(parts).join(', ')}.`);
  const needsWeb = names.length === 0 || names.some((name) => !withoutWeb.includes(name));
  if (needsWeb && !(await isBuilt()))
    throw new CliError('The web is not built from these sources. Run npm run build first.');
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const server = await startPostgres({ dataDir, isForTests: true });
  process.env.TEST_DATABASE_URL = server.url;
  try {
    const [cpu] = cpus();
    say(
      `\n${bold('Countersign, measured')} ${dim(`on ${cpus().length} × ${cpu?.model.trim()}, load ${loadAverage()} at the start`)}`,
    );
    for (const [name, measure] of Object.entries(parts)) {
      if (names.length === 0 || names.includes(name)) await measure(tickets);
    }
    say(
      dim(
        `\nLoad ${loadAverage()} at the end. The machine's other work falls on every figure; the ratios suffer least.`,
      ),
    );
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

async function measureProduct(tickets: number) {
  const environment = await createProductEnvironment();
  const product = await startWebAndWorker(environment.env, showLog);
  try {
    await measureMemory(environment);
    await measureFilingLatency(environment);
    await measureAtScale(environment, tickets);
  } finally {
    await product.stop();
    await environment.drop();
  }
}

function loadAverage(): string {
  return firstOrThrow(loadavg()).toFixed(1);
}
