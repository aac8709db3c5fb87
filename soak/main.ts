import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { isBuilt } from '#bin/build.ts';
import { startPostgres } from '#bin/postgres/start-postgres.ts';
import { CliError } from '#bin/start/cli-error.ts';
import { aborted, followNpm, runParts, shutdownSignal, stopAtEnd } from '#bin/start/lifecycle.ts';
import { bold, dim, say } from '#bin/start/terminal.ts';
import { createProductEnvironment } from '#test/product.ts';
import { shopArticles } from '#test/world/shop-articles.ts';
import { audit } from './audit.ts';
import { writeMails } from './correspondents.ts';
import { disturb } from './disturbances.ts';
import { followEvents } from './followers.ts';
import { startHouse } from './house.ts';
import { createJournal } from './journal.ts';
import { createClient } from './keyed-write.ts';
import { findLeaks, growthOf, sampleMemory } from './memory.ts';
import { startModel } from './model.ts';
import { workDesk } from './people.ts';
import { createRandom } from './random.ts';
import { startRelay } from './relay.ts';
import { showFigures, showMemory, showVerdicts } from './report.ts';
import { waitForRest } from './rest.ts';
import { createVolume } from './volume.ts';

/** So small that little of it lies about as old log on a small disk. */
const databaseSettings = { max_wal_size: '96MB', min_wal_size: '32MB', shared_buffers: '64MB' };
const megabytes = { least: 512, perMinute: 16 };

// Mail in, replies, runs and people, for as long as is asked, while everything else breaks. Ends with 1 when the law is
// broken. `--seed` repeats the draws of an earlier run; SOAK_LOG shows what the processes log.
await runParts(() => Promise.race([soak(), aborted]));

async function soak(): Promise<void> {
  followNpm();
  const { minutes, seed } = readArguments();
  if (!(await isBuilt()))
    throw new CliError('The web is not built from these sources. Run npm run build first.');
  stopAtEnd('', sayWhenEndedEarly);
  const random = createRandom(seed);
  const totalMs = minutes * 60_000;
  const volume = await createVolume(megabytes.least + megabytes.perMinute * minutes);
  stopAtEnd('', volume.remove);
  const starting = startPostgres({ dataDir: volume.path, settings: databaseSettings, isForTests: true });
  stopAtEnd('database', () =>
    starting.then(
      (server) => server.stop(),
      () => {},
    ),
  );
  const server = await starting;
  process.env.TEST_DATABASE_URL = server.url;

  const journal = createJournal();
  const relay = await startRelay(journal);
  stopAtEnd('', relay.close);
  const model = await startModel(random.fork());
  stopAtEnd('', model.close);
  const { env, key, address, drop } = await createProductEnvironment({
    SMTP_URL: relay.url,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'scripted',
    ASSISTANT_DELAY_MS: '500',
    UNDO_SEND_MS: '500',
    LOG_LEVEL: 'warn',
  });
  stopAtEnd('', drop);
  const house = await startHouse(env, (text) => process.env.SOAK_LOG && process.stderr.write(`${text}\n`));
  stopAtEnd('webs and workers', house.stop);
  await house.waitUntilUp();
  const sql = postgres(env.DATABASE_URL, {
    max: 3,
    onnotice: () => {},
    connection: { application_name: 'soak' },
  });
  stopAtEnd('', () => sql.end({ timeout: 5 }));
  const desk = { webs: house.webs, key, journal };
  const client = createClient({ ...desk, random: random.fork() });
  for (const body of shopArticles)
    await client.write({ name: 'article', method: 'POST', path: '/articles', body, effects: [] });

  say(`\n${bold('Soak')} of ${minutes} min, seed ${seed}`);
  if (!volume.limited) say(dim('  No file system can be mounted here: the full disk is left out.'));
  const time = AbortSignal.any([shutdownSignal, AbortSignal.timeout(totalMs)]);
  const { clusterDir } = server;
  const end = new AbortController();
  const following = followEvents({
    ...desk,
    random: random.fork(),
    signal: AbortSignal.any([shutdownSignal, end.signal]),
  });
  const [disturbances] = await Promise.all([
    disturb({ house, relay, volume, clusterDir, sql, random: random.fork(), totalMs, signal: time }),
    writeMails({ smtpPorts: house.smtpPorts, address, journal, relay, random: random.fork(), signal: time }),
    workDesk({ ...desk, random: random.fork(), signal: time }),
    sampleMemory(house.services, time),
  ]);
  await house.waitUntilUp();
  const restMs = await waitForRest(sql, client, shutdownSignal);
  end.abort();
  await following;
  const verdicts = await audit(sql, journal);
  const growth = growthOf(house.lifetimes);
  const leaks = findLeaks(growth).map(({ name, percent }) => `${name} grew by ${percent.toFixed(0)} %`);
  verdicts.push({ text: 'Memory is flat after the warm-up', breaches: leaks });

  await showFigures(sql, { journal, house, disturbances });
  say(
    dim(
      `  At rest ${(restMs / 1000).toFixed(0)} s after the end; ${(await volume.freeMegabytes()).toFixed(0)} MB are free.`,
    ),
  );
  showMemory(growth);
  showVerdicts(verdicts);
  const broken = verdicts.filter(({ breaches }) => breaches.length > 0).length;
  if (broken > 0)
    throw new CliError(`The law is broken in ${broken} of ${verdicts.length} points. The seed was ${seed}.`);
}

/** Whoever waits for a verdict must not take an interrupted soak for one. */
function sayWhenEndedEarly(): void {
  if (!shutdownSignal.aborted) return;
  say('  Ended early: nothing was judged.');
  process.once('exit', () => {
    process.exitCode = 130;
  });
}

function readArguments(): { minutes: number; seed: number } {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 10);
  if (!(minutes >= 1 && minutes <= 10_080))
    throw new CliError('--minutes takes a number from 1 to 10080, a week.');
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  if (!Number.isInteger(seed) || seed < 0) throw new CliError('--seed takes a whole number.');
  return { minutes, seed };
}
