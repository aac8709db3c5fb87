import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { UsageError } from './failure.ts';

const texts = /\.(?:md|markdown|mdx|html?|txt)$/i;

/** The texts of a folder as a ZIP. Links are not followed and hidden folders not read. */
export async function packFolder(folder: string): Promise<Blob> {
  const files: Zippable = {};
  for await (const path of textsIn(folder, '')) files[path] = await readFile(join(folder, path));
  if (Object.keys(files).length === 0)
    throw new UsageError(`${folder} holds no Markdown, HTML or text file.`);
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

async function* textsIn(folder: string, within: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = within ? `${within}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* textsIn(folder, path);
    else if (entry.isFile() && texts.test(entry.name)) yield path;
  }
}
