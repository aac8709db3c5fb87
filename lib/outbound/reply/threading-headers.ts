import { randomBytes } from 'node:crypto';
import { replyConversationIndex } from '#lib/mail/headers/conversation-index.ts';
import type { Entry } from '#lib/tickets/correspondence.ts';

const maxReferences = 20;

/**
 * Where a reply stands among the mails of its ticket: In-Reply-To names the contact's last mail, References the whole
 * ticket in order, the first and the last ones when it is long (RFC 5322 section 3.6.4), and for Outlook the
 * conversation index goes on from the one of the mail that is answered.
 */
export function threadingHeaders(correspondence: Entry[], at: Date) {
  const named = correspondence.filter((entry) => !entry.flags.includes('no_message_id'));
  const parent = named.findLast((entry) => entry.kind === 'inbound') ?? named.at(-1);
  const ids = named.map((entry) => entry.internetMessageId!).filter((id) => id !== parent?.internetMessageId);
  if (parent) ids.push(parent.internetMessageId!);
  const index = correspondence.findLast((entry) => entry.conversationIndex)?.conversationIndex;
  return {
    inReplyTo: parent?.internetMessageId ?? null,
    references: ids.length > maxReferences ? [ids[0]!, ...ids.slice(1 - maxReferences)] : ids,
    conversationIndex: index ? replyConversationIndex(index, at, randomBytes(1)[0]!) : null,
  };
}
