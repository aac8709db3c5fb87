import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The TypeScript files under folders of the repository. Not by `glob`: knip takes what that names for used. */
export async function sourceFiles(...folders: string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const paths = await readdir(folder, { recursive: true });
      return paths.filter((path) => /\.tsx?$/.test(path)).map((path) => join(folder, path));
    }),
  );
  return found.flat();
}
