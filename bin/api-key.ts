import { hostname } from 'node:os';
import { createApiKey } from '#lib/users/api-keys.ts';
import { checkDatabase } from './start/checks.ts';
import { runCommand } from './start/command.ts';
import { withContext } from './start/context.ts';
import { runningDatabase } from './start/running-database.ts';
import { loadSettings, readOrCreateSecret } from './start/settings.ts';

// Makes an admin key for `countersign login --here`, and prints it with the address of the desk as JSON.
await runCommand(async () => {
  const settings = await loadSettings();
  const DATABASE_URL = await runningDatabase(settings);
  await checkDatabase(DATABASE_URL);
  const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrCreateSecret(settings) };
  await withContext(env, async (ctx) => {
    const name = `countersign on ${hostname()}`;
    const { token } = await createApiKey(ctx, { name, scopes: ['read', 'write', 'send', 'admin'] });
    console.log(JSON.stringify({ url: env.APP_URL, key: token }));
  });
});
