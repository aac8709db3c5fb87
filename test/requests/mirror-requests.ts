import { putMirror } from '#lib/mailboxes/mirror-accounts.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on copying mail to an IMAP account. */
export const mirrorRequests: Record<string, RequestMaker> = {
  'GET /mailboxes/{id}/mirror': onMirror(''),
  'PUT /mailboxes/{id}/mirror': async ({ ctx }) => ({
    path: `/mailboxes/${await ownMailbox(ctx)}/mirror`,
    body: mirror(),
  }),
  'DELETE /mailboxes/{id}/mirror': onMirror(''),
  'POST /mailboxes/{id}/mirror/test': onMirror('/test', {}),
};

function mirror(username = 'team') {
  return { host: '127.0.0.1', port: 9, secure: false, username, password: 'secret' };
}

function onMirror(path: string, body?: unknown): RequestMaker {
  return async ({ ctx, canary }) => {
    const id = await ownMailbox(ctx);
    await putMirror(ctx, id, { ...mirror(canary), folder: 'INBOX', sent_folder: null, paused: false });
    return { path: `/mailboxes/${id}/mirror${path}`, body };
  };
}

async function ownMailbox(ctx: Subject['ctx']): Promise<string> {
  return (await createTestMailbox(ctx, { address: `${uniqueName()}@shop.example` })).id;
}
