import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { CliError } from '#bin/start/cli-error.ts';
import { importLimits } from '#lib/articles/imports/limits.ts';

const texts = /\.(?:md|markdown|mdx|html?|txt)$/i;

/** A file to import, or a folder's texts as a ZIP. @throws CliError when it is not there, or too large. */
export async function packSource(path: string): Promise<{ name: string; content: Buffer }> {
  const whole = resolve(path);
  const found = await lstat(whole).catch(() => null);
  if (!found) throw new CliError(`There is no ${whole}.`);
  if (!found.isDirectory()) return { name: basename(whole), content: await readFile(whole) };
  const files: Zippable = {};
  let bytes = 0;
  for await (const file of textsIn(whole)) {
    const content = await readFile(file);
    bytes += content.length;
    if (Object.keys(files).length >= importLimits.items || bytes > importLimits.unpackedBytes)
      throw new CliError(`${whole} holds more than ${importLimits.items} texts or 60 MB. Import its parts.`);
    files[relative(whole, file).split(sep).join('/')] = content;
  }
  if (Object.keys(files).length === 0) throw new CliError(`${whole} holds no Markdown, HTML or text file.`);
  return { name: basename(whole), content: Buffer.from(zipSync(files)) };
}

/** Links are not followed, hidden folders not read. */
async function* textsIn(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* textsIn(path);
    else if (entry.isFile() && texts.test(entry.name)) yield path;
  }
}
