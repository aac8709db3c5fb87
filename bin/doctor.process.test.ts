import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DoctorReport } from '#lib/desk/doctor/finding.ts';
import { readMetrics } from '#lib/desk/metrics/read-metrics.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { writeBackup } from './backup/write-backup.ts';

let context: TestContext;
let dataDir: string;
beforeAll(async () => {
  context = await openTestContext();
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-doctor-'));
});
afterAll(async () => {
  await context.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function doctor(url: string, ...args: string[]): Promise<{ code: number | null; text: string }> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    APP_SECRET: '7d2c9a84f1b06e35c8d1f29ab34e6701b5f8',
    SMTP_PORT: '9',
    NODE_ENV: 'production' as const,
  };
  const child = spawn(process.execPath, ['bin/doctor.ts', ...args], { env });
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  const code = child.exitCode ?? (await new Promise<number | null>((ended) => child.once('close', ended)));
  return { code, text };
}

test('the command tells findings and what to do without a web, in the language asked for, and ends with the worst', async () => {
  const { code, text } = await doctor(context.url, '--lang', 'de');
  expect(code).toBe(2);
  expect(text).toMatch(/^failed {3}workers .*Seit 15 Sekunden wurde kein Worker gesehen/m);
  expect(text).toMatch(/^ok {7}schema .*Die Tabellen gehören zu dieser Version/m);
  expect(text).toContain('Starten Sie einen;');
});

test('while the database is away it says so and still tells the rest', async () => {
  const { code, text } = await doctor('postgres://nobody@127.0.0.1:9/nothing', '--json');
  expect(code).toBe(2);
  const { findings } = JSON.parse(text) as DoctorReport;
  const stateOf = (name: string) => findings.find(({ check }) => check === name)?.state;
  expect([stateOf('database'), stateOf('node'), stateOf('workers')]).toEqual(['failed', 'ok', 'unknown']);
});

test('a backup leaves a record, by which the doctor and the metrics know its age', async () => {
  const path = join(dataDir, 'backup.gz');
  await writeBackup(context.url, path);
  const { text } = await doctor(context.url, '--json');
  const { findings } = JSON.parse(text) as DoctorReport;
  expect(findings.find(({ check }) => check === 'backup')?.state).toBe('ok');
  const series = await readMetrics(context.ctx);
  const told = series.find(({ name }) => name === 'countersign_last_backup_timestamp_seconds');
  const madeAt = (await stat(path)).mtimeMs / 1000;
  expect(Math.abs((told?.values[0]?.value ?? 0) - madeAt)).toBeLessThan(60);
});
