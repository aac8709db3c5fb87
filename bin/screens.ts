import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { galleryParts } from '#components/gallery/parts.ts';
import { type Env, readSettings, settingNames } from '#lib/platform/env.ts';
import { spokenLocale } from '#locales/locale.ts';
import { findChromium } from '#test/chromium.ts';
import { buildWeb, isBuilt } from './build.ts';
import { adminSessionCookie } from './dev/session-cookie.ts';
import { captureAll, type Destination, looks, type Shot, usualLooks } from './screens/capture.ts';
import { examplesOf, type ReadApi } from './screens/example-paths.ts';
import { indexPage } from './screens/index-page.ts';
import { momentsOf } from './screens/moments.ts';
import { seedMore } from './screens/seed.ts';
import { seedSurvey } from './screens/seed-survey.ts';
import { withContext } from './start/context.ts';
import { aborted, followNpm, runParts, runStep, shutdownSignal, stopAtEnd } from './start/lifecycle.ts';
import { freePort } from './start/ports.ts';
import { type PreparedDesk, prepareDesk } from './start/prepare.ts';
import { seedDesk, startPart, startParts } from './start/start-parts.ts';
import { bold, dim, say, yellow } from './start/terminal.ts';

await runParts(async () => {
  const { values } = parseArgs({
    options: {
      to: { type: 'string', default: 'screens' },
      only: { type: 'string' },
      looks: { type: 'string', default: usualLooks.join() },
      locale: { type: 'string', default: 'en' },
    },
  });
  followNpm();
  say(`\n  ${bold('Countersign')}, every screen and every part\n`);
  const folder = resolve(values.to);
  const desk = await startDemo();
  const shots = await shotsOf(desk.env, values.only);
  const wanted = { folder, looks: looks.filter((look) => values.looks.split(',').includes(look)) };
  const locale = spokenLocale(values.locale) ?? 'en';
  await Promise.race([aborted, desk.failed, takePictures(desk, shots, { ...wanted, locale })]);
});

/** The product as it is built, with the demo shop, in a folder and on ports of its own; no setting reaches it. */
async function startDemo(): Promise<PreparedDesk & { failed: Promise<never> }> {
  for (const name of settingNames) delete process.env[name];
  process.env.SHOW_GALLERY = '1';
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-screens-'));
  stopAtEnd('', () => rm(dataDir, { recursive: true, force: true }));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const desk = await prepareDesk(
    readSettings({
      DATA_DIR: dataDir,
      PORT: String(port),
      SMTP_PORT: String(smtpPort),
      MAIL_DOMAIN: 'morrow.example',
      ADMIN_PASSWORD: randomBytes(16).toString('hex'),
      BOOTSTRAP_API_KEY: randomBytes(16).toString('hex'),
      ASSISTANT_DELAY_MS: '0',
      UNDO_SEND_MS: '0',
      LOG_LEVEL: 'warn',
    }),
  );
  const { env, databaseEnded } = desk;
  if (!(await isBuilt())) {
    await runStep(
      'Building the web',
      () => buildWeb(shutdownSignal),
      () => 'The web is built',
    );
  }
  const { failed } = await startParts(
    env,
    {
      worker: (onLine) => startPart('worker', env, onLine),
      web: (onLine) => startPart('web', env, onLine),
    },
    { databaseEnded },
  );
  await seedDesk(env);
  await seedMore(env);
  return { ...desk, failed };
}

async function shotsOf(env: Env, only?: string): Promise<Shot[]> {
  const examples = await examplesOf(apiOf(env));
  const screens = examples.map(
    ({ title, variant, path }): Shot => ({
      group: 'Screens',
      title: variant ? `${title}: ${variant}` : title,
      path,
      ...(path === '/sign-in' ? { signedOut: true } : {}),
    }),
  );
  const parts = galleryParts.map(
    (part): Shot => ({
      group: 'Parts',
      title: part,
      path: `/gallery/${part}`,
      whole: true,
      ...(part === 'hint' ? { act: (page) => page.getByRole('button').first().hover() } : {}),
    }),
  );
  const survey = await withContext(env, seedSurvey);
  const surveys = survey ? [{ group: 'Screens', title: 'Survey', path: survey, signedOut: true }] : [];
  const all: Shot[] = [...screens, ...surveys, ...momentsOf(examples), ...parts];
  const wanted = only?.toLowerCase().split(',');
  return wanted
    ? all.filter(({ title, path }) => wanted.some((word) => `${title} ${path}`.toLowerCase().includes(word)))
    : all;
}

function apiOf({ APP_URL, BOOTSTRAP_API_KEY }: Env): ReadApi {
  return async (path) => {
    const headers = { Authorization: `Bearer ${BOOTSTRAP_API_KEY}` };
    const answer = await fetch(`${APP_URL}/api/v1${path}`, { headers });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

async function takePictures(
  { env }: PreparedDesk,
  shots: Shot[],
  { folder, ...seen }: Pick<Destination, 'folder' | 'looks' | 'locale'>,
) {
  const browser = await chromium.launch({ executablePath: await findChromium() });
  stopAtEnd('', () => browser.close());
  const cookie = await withContext(env, (ctx) => adminSessionCookie(ctx, env.APP_SECRET));
  for (const look of seen.looks) await rm(join(folder, look), { recursive: true, force: true });
  const faults = await captureAll(browser, shots, {
    baseURL: env.APP_URL,
    cookie: { ...cookie, url: env.APP_URL },
    folder,
    ...seen,
    onShot: ({ group, title }) => say(dim(`    ${group.padEnd(8)} ${title}`)),
  });
  await writeFile(join(folder, 'index.html'), indexPage(shots, seen.looks));
  for (const fault of faults) say(`  ${yellow('!')} ${fault}`);
  say(`\n  ${shots.length} screens and parts in ${bold(relative('.', join(folder, 'index.html')))}\n`);
}
