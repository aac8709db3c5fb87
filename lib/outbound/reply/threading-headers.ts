import { randomBytes } from 'node:crypto';
import { replyConversationIndex } from '#lib/mail/headers/conversation-index.ts';
import type { Entry } from '#lib/tickets/correspondence.ts';

const maxReferences = 20;

/**
 * Returns the threading headers of a reply (RFC 5322 3.6.4). In-Reply-To names the contact’s last mail.
 * References lists the ticket in order, shortened in the middle. The conversation index, which Outlook threads by,
 * continues that of the last mail with one.
 */
export function threadingHeaders(correspondence: Entry[], at: Date) {
  const named = correspondence.filter((entry) => !entry.flags.includes('no_message_id'));
  const parent = named.findLast((entry) => entry.kind === 'inbound') ?? named.at(-1);
  const parentId = parent?.internetMessageId ?? null;
  // Only notes have no Message-ID, and notes are no correspondence.
  const ids = named.flatMap(({ internetMessageId: id }) => (id === null || id === parentId ? [] : [id]));
  if (parentId !== null) ids.push(parentId);
  const index = correspondence.findLast((entry) => entry.conversationIndex)?.conversationIndex;
  return {
    inReplyTo: parentId,
    references: ids.length > maxReferences ? [...ids.slice(0, 1), ...ids.slice(1 - maxReferences)] : ids,
    conversationIndex: index ? replyConversationIndex(index, at, randomBytes(1).readUInt8()) : null,
  };
}
