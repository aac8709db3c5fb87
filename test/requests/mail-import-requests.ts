import { createUpload } from '#lib/files/uploads.ts';
import { type Actor, withActor } from '#lib/platform/context.ts';
import { packMbox, startMboxImport } from '#test/world/mail-imports.ts';
import type { RequestMaker, Subject } from './subject.ts';

/** The requests of routes on imports of past mail. */
export const mailImportRequests: Record<string, RequestMaker> = {
  'GET /mail-imports': async (subject) => {
    await addMailImport(subject);
    return { path: '/mail-imports?limit=100' };
  },
  'POST /mail-imports': async ({ ctx, caller, mailbox, canary }) => {
    const file = { name: `${canary}.mbox`, type: 'application/mbox', content: mboxOf(canary) };
    const uploader: Actor = caller.type === 'api_key' ? { ...caller, scopes: ['write'] } : caller;
    const { id } = await createUpload(withActor(ctx, uploader), file);
    return { path: '/mail-imports', body: { mailbox_id: mailbox.id, upload_ids: [id] } };
  },
  'GET /mail-imports/{id}': onMailImport(''),
  'GET /mail-imports/{id}/skips': onMailImport('/skips'),
  'POST /mail-imports/{id}/cancel': onMailImport('/cancel', {}),
};

function addMailImport({ ctx, mailbox, canary }: Subject) {
  return startMboxImport(ctx, mailbox.id, { content: mboxOf(canary), name: `${canary}.mbox` });
}

function onMailImport(path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/mail-imports/${(await addMailImport(subject)).id}${path}`, body });
}

function mboxOf(canary: string): Buffer {
  const mail = {
    id: canary,
    from: `ada@${canary}.example`,
    to: 'shop@shop.example',
    subject: canary,
    day: 1,
  };
  return packMbox([mail]);
}
