import { and, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import { attachments, messages, tickets } from '#db/schema/index.ts';
import { readBlobStart } from '#lib/files/blobs.ts';
import { ownUploads } from '#lib/files/uploads.ts';
import { detectType } from '#lib/mail/mime/detect-type.ts';
import { imagesIn } from '#lib/mail/reply/markdown.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { StoredFile } from '#lib/tickets/attach-stored.ts';
import { sentence } from '#locales/sentence.ts';

export type OutgoingFile = StoredFile & { id: string };

const maxFiles = 50;
const displayableTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/**
 * Returns the files of a reply: first those in `ids`, then those that its Markdown shows. Each is an upload of the actor
 * or a file from a mail of this ticket, or of a new mail that the actor took back.
 * `contentIds` maps what the Markdown shows, by id or by a name among `ids`, to its Content-ID on `domain`.
 * @throws Refusal `invalid` for a file that is missing, belongs to somebody else, or cannot be shown.
 */
export async function outgoingFiles(
  ctx: Ctx,
  ticketId: string,
  { ids, markdown, domain }: { ids: string[]; markdown: string; domain: string },
): Promise<{ files: OutgoingFile[]; contentIds: Map<string, string> }> {
  const images = imagesIn(markdown);
  const wanted = [...new Set([...ids, ...images.filter(isFileId)])];
  if (wanted.length === 0) return { files: [], contentIds: new Map() };
  if (wanted.length > maxFiles)
    throw new Refusal('invalid', sentence('outgoing.tooManyFiles', { max: maxFiles }));
  const here = [...(await ownUploads(ctx, wanted)), ...(await filesOfTicket(ctx, ticketId, wanted))];
  const found = wanted.map((id) => here.find((file) => file.id === id) ?? missing(id));
  const shownBy = new Map(
    images.flatMap((image) => {
      const file = found.find(({ id, name }) => image === id || nameIn(image) === name);
      return file ? [[image, file.id]] : [];
    }),
  );
  const shownIds = [...shownBy.values()];
  const files = await Promise.all(
    found.map(async ({ id, name, type, size, sha256 }) => {
      const detectedType = await detectType(await readBlobStart(ctx, sha256));
      const inline = shownIds.includes(id);
      if (inline && !displayableTypes.has(detectedType ?? ''))
        throw new Refusal('invalid', sentence('outgoing.noImage', { name }));
      const contentId = inline ? contentIdOf(id, domain) : null;
      return { id, name, type, size, sha256, detectedType, inline, contentId };
    }),
  );
  return { files, contentIds: new Map([...shownBy].map(([image, id]) => [image, contentIdOf(id, domain)])) };
}

const isFileId = (image: string) => /^(?:upl|att)_[0-9a-f]{32}$/.test(image);
const contentIdOf = (id: string, domain: string) => `${id}@${domain}`;

function nameIn(image: string): string {
  try {
    return decodeURIComponent(image);
  } catch {
    return image;
  }
}

function missing(id: string): never {
  throw new Refusal('invalid', 'outgoing.fileGone', {
    facts: { attachment_id: id },
  });
}

function filesOfTicket(ctx: Ctx, ticketId: string, ids: string[]) {
  return ctx.db
    .select({
      id: attachments.id,
      name: attachments.name,
      type: attachments.type,
      size: attachments.size,
      sha256: attachments.sha256,
    })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .where(
      and(
        inArray(
          attachments.id,
          ids.filter((id) => id.startsWith('att_')),
        ),
        or(eq(messages.ticketId, ticketId), isOwnWithdrawn(ctx)),
        ne(messages.kind, 'note'),
      ),
    );
}

/** A new mail that its writer took back goes on with its files, on a ticket of its own. */
function isOwnWithdrawn(ctx: Ctx) {
  return and(
    isNotNull(tickets.withdrawnAt),
    eq(messages.authorType, ctx.actor.type),
    eq(messages.authorId, ctx.actor.id ?? ''),
    withinReach(ctx, tickets.mailboxId),
  );
}
