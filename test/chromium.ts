import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

const run = promisify(execFile);
const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const cache = resolve(import.meta.dirname, '../node_modules/.cache/countersign');

type Source = [name: string, find: () => Promise<string | undefined>];

/**
 * Finds a Chromium that works on this machine: CHROMIUM, that of @sparticuz/chromium, the system’s, or Playwright’s.
 * Root on Debian can also get one by apt-get.
 * @throws Error saying what was tried.
 */
export function findChromium(): Promise<string> {
  // Without a window’s machinery the packed one takes half the time of a whole browser.
  return firstThatWorks([fromEnvironment, ['@sparticuz/chromium', unpack], ...wholeOnes]);
}

/** Finds a Chromium as people have it, for what the packed one lacks (notifications); only then the packed one. */
export function findWholeChromium(): Promise<string> {
  return firstThatWorks([fromEnvironment, ...wholeOnes, ['@sparticuz/chromium', unpack]]);
}

const fromEnvironment: Source = ['CHROMIUM', async () => process.env.CHROMIUM];
const wholeOnes: Source[] = [
  ['the system', async () => findOnPath()],
  ['Playwright', async () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)],
  ['apt-get', install],
];

async function firstThatWorks(sources: Source[]): Promise<string> {
  const tried: string[] = [];
  for (const [name, find] of sources) {
    const path = await find().catch((error) => void tried.push(`${name}: ${error.message.split('\n')[0]}`));
    if (!path) continue;
    const fault = await launchProblem(path);
    if (!fault) return path;
    tried.push(`${name} (${path}): ${fault}`);
  }
  throw new Error(`No Chromium runs here. Install one, or set CHROMIUM to its path.\n${tried.join('\n')}`);
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return folders.flatMap((folder) => systemNames.map((name) => join(folder, name))).find(existsSync);
}

/** Unpacks the browser with the libraries and fonts that a bare machine lacks, behind a script that points it there. */
async function unpack(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(entry), '../bin');
  const { version } = JSON.parse(await readFile(join(packed, '../package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  const script = join(folder, 'run');
  if (existsSync(script)) return script;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const inflateAll = `import { inflate } from '@sparticuz/chromium';
    await Promise.all(process.argv.slice(1).map((file) => inflate(file)));`;
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) =>
    join(packed, name),
  );
  // It unpacks into the temporary folder and nowhere else.
  await run(process.execPath, ['--input-type=module', '-e', inflateAll, ...archives], {
    env: { ...process.env, TMPDIR: unfinished },
    cwd: import.meta.dirname,
  });
  await writeFile(join(unfinished, 'fonts.conf'), fontsOf(folder));
  await writeFile(join(unfinished, 'run'), launcher);
  await chmod(join(unfinished, 'run'), 0o755);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return script;
}

const launcher = `#!/bin/sh
here=\${0%/*}
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="\${FONTCONFIG_FILE:-$here/fonts.conf}"
exec "$here/chromium" --no-sandbox --no-zygote --disable-gpu "$@"
`;

/** Without a font text takes no room, and counts as hidden. */
function fontsOf(folder: string) {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

async function install(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeout: 300_000 });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 900_000,
    maxBuffer: 2 ** 26,
  });
  return findOnPath();
}

/** What keeps the browser from showing a page, or null. */
async function launchProblem(executablePath: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({ executablePath, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>ready</p>');
      return (await page.getByText('ready').isVisible()) ? null : 'shows no text';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
  }
}

if (import.meta.main) console.log(await findChromium());
