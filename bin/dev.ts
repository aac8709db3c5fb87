import { parseArgs } from 'node:util';
import type { Env } from '#lib/platform/env.ts';
import { nextProgram } from './build.ts';
import { startReloadingWorker } from './dev/reloading-worker.ts';
import { adminSessionCookie } from './dev/session-cookie.ts';
import { loopbackUrl, type SignInServer, startSignInServer } from './dev/sign-in-link.ts';
import { startChild } from './start/child.ts';
import { withContext } from './start/context.ts';
import { aborted, followNpm, runParts, stopAtEnd } from './start/lifecycle.ts';
import { type PreparedDesk, prepareDesk } from './start/prepare.ts';
import { loadSettings, toEnvironment } from './start/settings.ts';
import { seedDesk, startParts, stopLimitsMs } from './start/start-parts.ts';
import { bold, say } from './start/terminal.ts';

/** Apart from the data of `npm start`: a migration that is still being written would change those, too. */
const devDataDir = './data/dev';
/** The first request compiles the web. */
const readyLimitMs = 300_000;

await runParts(async () => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean' } } });
  followNpm();
  say(`\n  ${bold('Countersign')}, for development\n`);
  const desk = await prepareDesk(await loadSettings({ DATA_DIR: devDataDir }));
  const { env, databaseEnded } = desk;
  const environment = { ...toEnvironment(env, 'development'), SHOW_GALLERY: '1' };
  const parts = await startParts(
    env,
    {
      worker: (onLine) => startReloadingWorker(environment, { onLine, stopLimitMs: stopLimitsMs.worker }),
      web: (onLine) =>
        startChild('web', webArguments(env), {
          env: environment,
          onLine,
          stopLimitMs: stopLimitsMs.web,
        }),
    },
    { databaseEnded, limitMs: readyLimitMs },
  );
  if (values.demo ?? false) await seedDesk(env);
  const signIn = await openSignIn(desk);
  desk.showWelcome(signIn?.newLink());
  if (signIn) process.stdin.on('data', () => say(`  ${signIn.newLink().url}`));
  await Promise.race([aborted, parts.failed]);
});

function webArguments({ HOST, PORT }: Env): string[] {
  return [nextProgram, 'dev', '--hostname', HOST, '--port', String(PORT)];
}

async function openSignIn({ env }: PreparedDesk): Promise<SignInServer | null> {
  const webUrl = loopbackUrl(env);
  if (!webUrl) return null;
  const server = await startSignInServer({
    webUrl,
    createCookie: () => withContext(env, (ctx) => adminSessionCookie(ctx, env.APP_SECRET)),
  });
  stopAtEnd('', server.close);
  return server;
}
