import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAccepting, measureWholeWalk } from './bench/accepting.ts';
import { measureAtScale } from './bench/at-scale.ts';
import { measureFiling } from './bench/filing.ts';
import { measureLargeMails } from './bench/large-mails.ts';
import { measureMemory } from './bench/memory.ts';
import { makePlace, openHouse } from './bench/place.ts';
import { measureReadable } from './bench/readable.ts';
import { measureSending } from './bench/sending.ts';
import { isBuilt } from './build.ts';
import { startPostgres } from './postgres.ts';
import { runCommand } from './start/command.ts';
import { bold, dim, say } from './start/terminal.ts';
import { Trouble } from './start/trouble.ts';

const parts = {
  accept: measureAccepting,
  filing: measureFiling,
  large: measureLargeMails,
  send: measureSending,
  walk: measureWholeWalk,
  house: measureHouse,
};
const withoutWeb = ['accept', 'filing', 'large', 'send'];

// Without names all parts run, in about five minutes; nothing is written but this table.
await runCommand(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in parts));
  if (unknown) throw new Trouble(`There is no part ${unknown}. The parts: ${Object.keys(parts).join(', ')}.`);
  const needsWeb = names.length === 0 || names.some((name) => !withoutWeb.includes(name));
  if (needsWeb && !(await isBuilt()))
    throw new Trouble('The web is not built from these sources. Run npm run build first.');
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const server = await startPostgres({ dataDir });
  process.env.TEST_DATABASE_URL = server.url;
  try {
    const [cpu] = cpus();
    say(
      `\n${bold('Countersign, measured')} ${dim(`on ${cpus().length} × ${cpu?.model.trim()}, load ${loadavg()[0]!.toFixed(1)} at the start`)}`,
    );
    for (const [name, measure] of Object.entries(parts)) {
      if (names.length === 0 || names.includes(name)) await measure();
    }
    say(
      dim(
        `\nLoad ${loadavg()[0]!.toFixed(1)} at the end. The machine's other work falls on every figure; the ratios suffer least.`,
      ),
    );
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

async function measureHouse() {
  const place = await makePlace();
  const house = await openHouse(place);
  try {
    await measureMemory(place);
    await measureReadable(place);
    await measureAtScale(place);
  } finally {
    await house.stop();
    await place.drop();
  }
}
