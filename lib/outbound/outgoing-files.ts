import { and, eq, inArray, ne } from 'drizzle-orm';
import { attachments, messages } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { Refusal } from '../errors.ts';
import { readBlobStart } from '../files/blobs.ts';
import { ownUploads } from '../files/uploads.ts';
import { detectType } from '../mail/detect-type.ts';
import { imagesIn } from '../mail/markdown.ts';
import type { StoredFile } from '../tickets/attach-stored.ts';

export type OutgoingFile = StoredFile & { id: string };

const mostFiles = 50;
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/**
 * The files that a reply carries: those named by `ids` and those that its Markdown shows, in this order, each an upload
 * of the actor or a file that came or went with a mail of this ticket. One that the Markdown shows must be an image,
 * and has a Content-ID on `domain`.
 * @throws Refusal `invalid` for a file that is not there, belongs to somebody else, or cannot be shown.
 */
export async function outgoingFiles(
  ctx: Ctx,
  ticketId: string,
  { ids, markdown, domain }: { ids: string[]; markdown: string; domain: string },
): Promise<OutgoingFile[]> {
  const images = imagesIn(markdown).filter((href) => /^(?:upl|att)_[0-9a-f]{32}$/.test(href));
  const wanted = [...new Set([...ids, ...images])];
  if (wanted.length === 0) return [];
  if (wanted.length > mostFiles) throw new Refusal('invalid', `A reply carries at most ${mostFiles} files.`);
  const here = [...(await ownUploads(ctx, wanted)), ...(await filesOfTicket(ctx, ticketId, wanted))];
  return Promise.all(
    wanted.map(async (id) => {
      const file = here.find((candidate) => candidate.id === id);
      if (!file)
        throw new Refusal('invalid', 'A file of the reply is not here any more. Attach it again.', {
          facts: { attachment_id: id },
        });
      const { name, type, size, sha256 } = file;
      const detectedType = await detectType(await readBlobStart(ctx, sha256));
      const inline = images.includes(id);
      if (inline && !shown.has(detectedType ?? ''))
        throw new Refusal('invalid', `“${name}” is no image, so it cannot be shown in the text.`);
      return {
        id,
        name,
        type,
        size,
        sha256,
        detectedType,
        inline,
        contentId: inline ? `${id}@${domain}` : null,
      };
    }),
  );
}

const filesOfTicket = (ctx: Ctx, ticketId: string, ids: string[]) =>
  ctx.db
    .select({
      id: attachments.id,
      name: attachments.name,
      type: attachments.type,
      size: attachments.size,
      sha256: attachments.sha256,
    })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(
      and(
        inArray(
          attachments.id,
          ids.filter((id) => /^att_[0-9a-f]{32}$/.test(id)),
        ),
        eq(messages.ticketId, ticketId),
        ne(messages.kind, 'note'),
      ),
    );
