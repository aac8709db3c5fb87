import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';

export const nextProgram = 'node_modules/next/dist/bin/next';
const stamp = '.next/built-from';
const sources = [
  '{app,components,db,lib,locales,public}/**/*',
  'proxy.ts',
  'package-lock.json',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Whether the web was built from the sources as they are now. */
export const isBuilt = async () => (await readFile(stamp, 'utf8').catch(() => '')) === (await sourcesHash());

/** Builds the web for production; `signal` ends it. @throws Trouble with the end of what the build said. */
export async function buildWeb(signal?: AbortSignal): Promise<void> {
  const hash = await sourcesHash();
  const { code, output } = await runBuild(signal);
  signal?.throwIfAborted();
  if (code !== 0)
    throw new CliError(`The web could not be built:\n${output.trim().split('\n').slice(-40).join('\n')}`);
  await writeFile(stamp, hash);
}

async function sourcesHash(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(sources, { withFileTypes: true })) {
    const isTest = /\.test\.tsx?$/.test(entry.name);
    if (entry.isFile() && !isTest) files.push(`${entry.parentPath}/${entry.name}`);
  }
  const root = `${process.cwd()}/`;
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file.replace(root, '')).update(await readFile(file));
  return hash.digest('hex');
}

function runBuild(signal?: AbortSignal): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [nextProgram, 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-50_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    // The build has workers of its own: the whole group goes.
    const abort = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    signal?.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', abort);
      resolve({ code: code ?? 1, output });
    });
  });
}

if (import.meta.main) await runCommand(buildWeb);
