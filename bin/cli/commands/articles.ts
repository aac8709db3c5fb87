import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Countersign, components } from '#clients/typescript/src/index.ts';
import { EndedWith, UsageError } from '../failure.ts';
import { openFile } from '../open-file.ts';
import { countOption, mailboxId, take } from '../options.ts';
import { packFolder } from '../pack-folder.ts';
import { action, type Session } from '../session.ts';
import { facts, table } from '../table.ts';

type Import = components['schemas']['ArticleImport'];
type ImportOptions = {
  mailbox?: string;
  audience?: 'public' | 'internal';
  name?: string;
  every?: number;
  wait: boolean;
};

/** `articles`: what assistants answer out of. */
export function addArticleCommands(program: Command): void {
  const articles = program.command('articles').description('The texts that assistants answer out of.');
  articles
    .command('import')
    .description(
      'Import articles: a folder or ZIP of Markdown or HTML, a CSV, an export of a help centre, or a website.',
    )
    .argument('<source>', 'a path, or an address that begins with https://')
    .option('--mailbox <mailbox>', 'the mailbox that they serve, by address or id (default: all)')
    .addOption(
      articles
        .createOption('--audience <audience>', 'where the source names none')
        .choices(['public', 'internal']),
    )
    .option('--name <name>', 'what the source is called; the same name updates what it brought before')
    .option('--every <hours>', 'how often a website is read again', countOption)
    .option('--no-wait', 'do not wait until it has ended')
    .action(action(importArticles));
  articles
    .command('list')
    .description('List articles.')
    .option('--search <words>', 'only those that hold these words')
    .option('--limit <count>', 'how many at most', countOption, 50)
    .action(
      action(async (session, { search, limit }: { search?: string; limit: number }) => {
        const query = { limit: Math.min(limit, 100), ...(search ? { q: search } : {}) };
        session.show(await take((await session.desk()).list('/articles', { query }), limit), (found) =>
          table(
            ['TITLE', 'AUDIENCE', 'LANGUAGE', 'ID'],
            found.map((each) => [each.title, each.audience, each.language, each.id]),
            'No article.',
          ),
        );
      }),
    );
}

async function importArticles(session: Session, source: string, options: ImportOptions): Promise<void> {
  const desk = await session.desk();
  const { mailbox, audience, name, every } = options;
  const isWebsite = /^https?:\/\//i.test(source);
  const from = isWebsite ? { url: source } : { upload_id: await uploadSource(desk, source) };
  const body = {
    ...from,
    name: name ?? (isWebsite ? undefined : basename(resolve(source))),
    audience,
    every_hours: every,
    ...(mailbox ? { mailbox_id: await mailboxId(desk, mailbox) } : {}),
  };
  const begun = await desk.post('/articles/imports', { body });
  const state = options.wait ? await waitUntilDone(desk, begun) : begun;
  session.show(state, about);
  if (state.status === 'failed' || state.status === 'cancelled') throw new EndedWith(1);
}

async function uploadSource(desk: Countersign, path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`There is no ${path}.`);
  const name = basename(resolve(path));
  const form = new FormData();
  if (found.isDirectory()) form.set('file', await packFolder(path), `${name}.zip`);
  else form.set('file', await openFile(path), name);
  return (await desk.post('/uploads', { body: form })).id;
}

async function waitUntilDone(desk: Countersign, { id }: Import): Promise<Import> {
  for (;;) {
    const state = await desk.get('/articles/imports/{id}', { path: { id } });
    if (state.finished_at !== null) return state;
    await pause(500);
  }
}

function about({ id, status, source_name, counts, error }: Import): string {
  const { new: added, changed, unchanged, gone, skipped } = counts;
  return facts([
    ['Import', id],
    ['Source', source_name],
    ['State', status],
    [
      'Articles',
      `${added} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${skipped} skipped`,
    ],
    ['Why', error],
  ]);
}
