import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toEnvironment } from '#bin/start/settings.ts';
import { createProductEnvironment, type ProductEnvironment, startWebAndWorker } from '#test/product.ts';

let product: ProductEnvironment;
let running: { stop: () => Promise<void> };
let home: string;
beforeAll(async () => {
  product = await createProductEnvironment();
  home = await mkdtemp(join(tmpdir(), 'countersign-home-'));
  running = await startWebAndWorker(product.env, () => {});
});
afterAll(async () => {
  await running?.stop();
  await product?.drop();
  await rm(home, { recursive: true, force: true });
});

/** The commands of the README's section about programs, as they stand there. */
async function commands(): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  const section = readme.slice(readme.indexOf('\n## By program\n'));
  return /^```sh\n([\s\S]+?)^```$/m.exec(section)?.[1] ?? 'false';
}

test('the commands of the README, word for word, send a mail and tell of its answer within five minutes', async () => {
  const startedAt = performance.now();
  const env = {
    ...toEnvironment(product.env),
    XDG_CONFIG_HOME: home,
    COUNTERSIGN_URL: '',
    COUNTERSIGN_KEY: '',
  };
  const script = `set -eu\n${await commands()}`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env });
  expect(performance.now() - startedAt).toBeLessThan(300_000);

  expect(stdout).toMatch(/^Mailbox +help@shop\.example$/m);
  expect(stdout).toMatch(/ {2}message\.received {2}by ada@example\.com {2}/);
  const tickets = stdout.match(/^\d+ .*ada@example\.com +Your parcel.*$/gm);
  expect(tickets).toHaveLength(1);
  const profile = await stat(join(home, 'countersign', 'profile.json'));
  expect(profile.mode & 0o777).toBe(0o600);
}, 330_000);
