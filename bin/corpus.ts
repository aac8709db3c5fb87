import { resolve } from 'node:path';
import { closeParsing, parseInThread } from '#lib/inbound/parsing/parse-in-thread.ts';
import { compareFolder, type MailResult } from '#test/corpus/compare-folder.ts';
import { bold, dim, green, red, say } from './start/terminal.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  say('Which folder? It holds mails (.eml) and expected.json: npm run corpus -- <folder>');
  process.exit(2);
}

try {
  const rows = await compareFolder(resolve(folder), parseInThread);
  const failed = rows.filter(({ differences }) => differences.length > 0);
  for (const row of rows) printRow(row);
  const unexpected = rows.filter(({ expected }) => !expected).length;
  const note = unexpected ? dim(` (${unexpected} of them only read: expected.json does not name them)`) : '';
  say(
    `\n${bold(`${rows.length} mails: ${rows.length - failed.length} passed, ${failed.length} failed`)}${note}`,
  );
  process.exitCode = failed.length > 0 || rows.length === 0 ? 1 : 0;
} catch (error) {
  say(red((error as Error).message));
  process.exitCode = 2;
} finally {
  await closeParsing();
}

function printRow({ file, differences, ms }: MailResult) {
  const mark = differences.length ? red('✗') : green('✓');
  say(`${mark} ${file.padEnd(64)} ${dim(`${ms.toFixed(0).padStart(5)} ms`)}`);
  for (const difference of differences) say(`    ${difference}`);
}
