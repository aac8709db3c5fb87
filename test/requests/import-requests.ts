import { cancelImport } from '#lib/articles/imports/imports.ts';
import { startImport } from '#lib/articles/imports/start-import.ts';
import { type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on imports of articles and their sources. */
export const importRequests: Record<string, RequestMaker> = {
  'GET /articles/imports': async (subject) => {
    await addImport(subject);
    return { path: '/articles/imports?limit=100' };
  },
  'POST /articles/imports': async ({ mailbox }) => ({
    path: '/articles/imports',
    body: { url: `https://${uniqueName()}.example/help`, mailbox_id: mailbox.id },
  }),
  'GET /articles/imports/{id}': onImport(''),
  'GET /articles/imports/{id}/items': onImport('/items'),
  'POST /articles/imports/{id}/cancel': onImport('/cancel', {}),

  'GET /articles/sources': async (subject) => {
    await addImport(subject);
    return { path: '/articles/sources' };
  },
  'PATCH /articles/sources/{id}': onSource('', { paused: true }),
  'DELETE /articles/sources/{id}': onSource(''),
  'POST /articles/sources/{id}/read': onSource('/read', {}),
};

async function addImport({ ctx, mailbox, canary }: Subject) {
  const url = `https://${uniqueName()}.${canary}.example/`;
  return startImport(ctx, { url, mailbox_id: mailbox.id });
}

function onImport(path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/articles/imports/${(await addImport(subject)).row.id}${path}`, body });
}

/** A source that nobody imports at the moment. */
function onSource(path: string, body?: unknown): RequestMaker {
  return async (subject) => {
    const { row, source } = await addImport(subject);
    await cancelImport(subject.ctx, row.id);
    return { path: `/articles/sources/${source.id}${path}`, body };
  };
}
