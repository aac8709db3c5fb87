import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startChild } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';

const run = promisify(execFile);

test('npm start on a fresh machine prints how to sign in and a command that sends a first mail; the assistant reads it', async () => {
  test.setTimeout(240_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-start-'));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const key = `cs_live_${randomBytes(24).toString('base64url')}`;
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const env = {
    NODE_ENV: 'production' as const,
    PATH,
    HOME,
    NODE_COMPILE_CACHE,
    PORT: `${port}`,
    SMTP_PORT: `${smtpPort}`,
    DATA_DIR: dataDir,
    BOOTSTRAP_API_KEY: key,
  };
  const lines: string[] = [];
  const product = startChild('npm start', ['bin/start.ts'], {
    env,
    onLine: (line) => lines.push(line),
    stopLimitMs: 60_000,
  });
  const printed = (pattern: RegExp) =>
    expect
      .poll(() => lines.find((line) => pattern.test(line)), { timeout: 120_000, message: lines.join('\n') })
      .toBeTruthy();
  try {
    await Promise.race([printed(/Ctrl-C stops everything/), product.failed]);
    expect(lines.find((line) => line.includes('Sign in'))).toContain(`http://localhost:${port}`);
    expect(lines.find((line) => /^ {2}as /.test(line))).toMatch(/admin@localhost with the password \S{10,}/);

    const command = lines.map((line) => /npm (run mail -- .*)$/.exec(line)?.[1]).find(Boolean);
    await run('sh', ['-c', `npm ${command}`], { env });
    const readTickets = async () => {
      const url = `http://127.0.0.1:${port}/api/v1/tickets`;
      const response = await fetch(url, { headers: { Authorization: `Bearer ${key}` } });
      return ((await response.json()) as { data: object[] }).data;
    };
    await expect
      .poll(readTickets, { timeout: 60_000 })
      .toMatchObject([{ subject: 'Where is my order?', needs_person_cause: { kind: 'assistant_hand_off' } }]);
  } finally {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
