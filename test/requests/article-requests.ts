import { firstOrThrow } from '#db/first-or-throw.ts';
import { createArticle } from '#lib/articles/articles.ts';
import { listArticleGaps } from '#lib/articles/gaps/gaps.ts';
import { createAnsweredGap } from '#test/world/gaps.ts';
import { importRequests } from './import-requests.ts';
import { type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on articles, their gaps and their imports. */
export const articleRequests: Record<string, RequestMaker> = {
  'GET /articles': async (subject) => {
    await addArticle(subject);
    return { path: '/articles?limit=100' };
  },
  'GET /articles/search': async (subject) => {
    await addArticle(subject);
    return { path: `/articles/search?q=${subject.canary}&mailbox=${subject.mailbox.id}` };
  },
  'POST /articles': async ({ mailbox }) => ({
    path: '/articles',
    body: { title: 'Parcels', body: 'They take two days.', audience: 'public', mailbox_id: mailbox.id },
  }),
  'GET /articles/{id}': onArticle(''),
  'PATCH /articles/{id}': onArticle('', { title: 'Post' }),
  'DELETE /articles/{id}': onArticle(''),
  'POST /articles/{id}/publish': onArticle('/publish', {}, 'draft'),
  'POST /articles/{id}/unpublish': onArticle('/unpublish', {}),
  'POST /articles/{id}/review': onArticle('/review', {}),
  'GET /articles/{id}/versions': onArticle('/versions'),
  'GET /articles/{id}/versions/{version}': onArticle('/versions/1'),
  'GET /articles/{id}/diff': onArticle('/diff?from=1&to=1'),
  'POST /articles/{id}/restore': onArticle('/restore', { version: 1 }),

  'GET /article-gaps': async (subject) => {
    await addGap(subject);
    return { path: '/article-gaps?limit=100' };
  },
  'GET /article-gaps/{id}': onGap(''),
  'POST /article-gaps/{id}/draft': onGap('/draft', {}),
  'POST /article-gaps/{id}/dismiss': onGap('/dismiss', {}),
  'POST /article-gaps/{id}/reopen': onGap('/reopen', {}),

  ...importRequests,
};

async function addArticle({ ctx, mailbox, canary }: Subject, status?: 'draft'): Promise<string> {
  const content = { title: `Of ${canary}`, body: `All about ${canary}.` };
  return (await createArticle(ctx, { ...content, audience: 'public', mailbox_id: mailbox.id, status })).id;
}

function onArticle(path: string, body?: unknown, status?: 'draft'): RequestMaker {
  return async (subject) => ({ path: `/articles/${await addArticle(subject, status)}${path}`, body });
}

function onGap(path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/article-gaps/${await addGap(subject)}${path}`, body });
}

/** A gap of a new matter, which a person has answered. @returns its id. */
async function addGap({ ctx, mailbox, canary }: Subject): Promise<string> {
  const word = uniqueName().replaceAll(/[^a-z]/g, '');
  const asked = { mailbox, subject: `About ${canary} ${word}`, text: `What is ${canary} ${word}?` };
  await createAnsweredGap(ctx, asked, 'It is kept on the upper shelf of the shop.');
  return firstOrThrow((await listArticleGaps(ctx, { mailbox: mailbox.id, status: 'all', limit: 1 })).data).id;
}
