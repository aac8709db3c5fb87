import { createHash } from 'node:crypto';
import type { ImapFlow } from 'imapflow';
import type { CopyContent } from './copy-content.ts';

const maxCandidates = 20;

/**
 * Whether a mail lies in the open folder. A sent one is known by its Message-ID alone, because the program that wrote it
 * may have put it there; so is one that was handed over before. Another mail must have the same size too.
 */
export async function isInFolder(
  client: ImapFlow,
  { content, messageId, isSent }: CopyContent,
  handedBefore: boolean,
): Promise<boolean> {
  if (messageId === null) return hasSameBytes(client, content);
  const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
  if (!found || found.length === 0) return false;
  if (isSent || handedBefore) return true;
  for (const uid of found.slice(-maxCandidates)) {
    const mail = await client.fetchOne(uid, { size: true }, { uid: true });
    if (mail && mail.size === content.length) return true;
  }
  return false;
}

/** Without a Message-ID its bytes decide, asked of mails of its size only. */
async function hasSameBytes(client: ImapFlow, content: Buffer): Promise<boolean> {
  const sizes = { larger: content.length - 1, smaller: content.length + 1 };
  const found = (await client.search(sizes, { uid: true })) || [];
  for (const uid of found.slice(-maxCandidates)) {
    const mail = await client.fetchOne(uid, { source: true }, { uid: true });
    const source = mail ? mail.source : undefined;
    if (source && sha256Of(source) === sha256Of(content)) return true;
  }
  return false;
}

export const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');
