import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTestPostgres } from '#test/servers/postgres.ts';
import { isBuilt } from './build.ts';
import { bold, dim, green, red, say } from './start/terminal.ts';

type Count = { passed: number; failed: number };
type Stage = { name: string; about: string; run: (args: string[]) => Promise<Count> };

process.chdir(resolve(import.meta.dirname, '..'));
const reports = await mkdtemp(join(tmpdir(), 'countersign-reports-'));
let running: ChildProcess | undefined;
let server: Awaited<ReturnType<typeof startTestPostgres>> | undefined;

const stages: Stage[] = [
  { name: 'lint', about: 'format and lint', run: (args) => check('biome', ['check', ...args]) },
  { name: 'types', about: 'types', run: (args) => check('tsc', ['--noEmit', ...args]) },
  { name: 'unused', about: 'unused code and packages', run: (args) => check('knip', args) },
  { name: 'unit', about: 'unit and database tests', run: (args) => vitest('unit', args) },
  { name: 'build', about: 'production build of the web', run: build },
  { name: 'processes', about: 'programs that are killed', run: processTests },
  { name: 'e2e', about: 'the walk in a browser', run: browserTests },
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    running?.kill(signal);
    await cleanUp();
    process.exit(1);
  });
}

const [only, ...args] = process.argv.slice(2);
const chosen = stages.filter(({ name }) => only === undefined || name === only);
if (!chosen.length) {
  say(`There is no stage ${only}. The stages: ${stages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
process.exit((await runStages()) ? 0 : 1);

async function runStages(): Promise<boolean> {
  const lines: string[] = [];
  const total: Count = { passed: 0, failed: 0 };
  for (const { name, about, run } of chosen) {
    say(`\n${bold(`── ${about}`)} ${dim(`(npm test -- ${name})`)}`);
    const startedAt = performance.now();
    const count = await run(args).catch((error): Count => {
      say(red(error instanceof Error ? error.message : String(error)));
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const mark = count.failed ? red('✗') : green('✓');
    lines.push(`${mark} ${about.padEnd(28)} ${formatCount(count)} ${dim(`in ${seconds} s`)}`);
    say(lines.at(-1));
    total.passed += count.passed;
    total.failed += count.failed;
  }
  await cleanUp();
  say(`\n${lines.join('\n')}\n`);
  say(formatCount(total));
  return total.failed === 0;
}

function formatCount({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

async function check(tool: string, args: string[]): Promise<Count> {
  const ok = (await runTool(tool, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function vitest(project: string, args: string[]): Promise<Count> {
  await ensureDatabase();
  const report = join(reports, `${project}.json`);
  const code = await runTool('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8'));
  return countToolFailure({ passed: numPassedTests, failed: numFailedTests }, code);
}

async function build(): Promise<Count> {
  if (!(await isBuilt())) return check('node', ['bin/build.ts']);
  say('Already built from these sources.');
  return { passed: 1, failed: 0 };
}

/** Some start a web; two files that build it side by side would break each other's build. */
async function processTests(args: string[]): Promise<Count> {
  if ((await build()).failed) throw new Error('Not run: the web could not be built.');
  return vitest('processes', args);
}

async function browserTests(args: string[]): Promise<Count> {
  if (!(await isBuilt())) throw new Error('Not run: the web is not built.');
  await ensureDatabase();
  const report = join(reports, 'e2e.json');
  const code = await runTool('playwright', ['test', '--reporter=list,json', ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const { stats } = JSON.parse(await readFile(report, 'utf8'));
  return countToolFailure({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, code);
}

/** A tool that ended badly without naming a failed test (a file that could not be loaded, say) counts as one. */
function countToolFailure({ passed, failed }: Count, code: number): Count {
  return { passed, failed: failed || code === 0 ? failed : 1 };
}

function runTool(tool: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    running = spawn(tool, args, {
      env: {
        ...process.env,
        PATH: `${join('node_modules', '.bin')}:${process.env.PATH}`,
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    running.once('error', reject);
    running.once('close', (code) => resolve(code ?? 1));
  });
}

async function ensureDatabase() {
  if (process.env.TEST_DATABASE_URL) return;
  server ??= await startTestPostgres();
  process.env.TEST_DATABASE_URL = server.url;
}

async function cleanUp() {
  await server?.stop();
  await rm(reports, { recursive: true, force: true });
}
