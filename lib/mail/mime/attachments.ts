import { cutText, oneLine } from '../charset/clean-text.ts';
import { messageIdOf } from '../headers/message-ids.ts';
import { headerValue } from '../headers/read-headers.ts';
import { unescapeHtml } from '../html/unescape-html.ts';
import type { ParsedAttachment } from '../parsed-email.ts';
import { attachmentName } from './attachment-name.ts';
import { detectType } from './detect-type.ts';
import type { MimeLeaf, MimePart } from './mime-tree.ts';

const maxAttachments = 500;

/** The leaves outside the body, as files; those that `html` (sanitised) shows are inline. `more` counts those past the limit. */
export async function readAttachments(leaves: MimeLeaf[], body: Set<MimePart>, html: string | null) {
  const files = leaves.filter(
    (part) => !body.has(part) && !(part.content.length === 0 && part.name === null),
  );
  const shown = new Set(
    [...(html ?? '').matchAll(/ data-cid="([^"]*)"/g)].map(([, id = '']) => unescapeHtml(id)),
  );
  return {
    attachments: await Promise.all(files.slice(0, maxAttachments).map((part) => attachmentOf(part, shown))),
    more: Math.max(0, files.length - maxAttachments),
  };
}

async function attachmentOf(part: MimeLeaf, shown: Set<string>): Promise<ParsedAttachment> {
  const type = typeOf(part);
  const contentId = contentIdOf(part);
  return {
    name: attachmentName(part.name, type),
    type,
    detectedType: await detectType(part.content),
    size: part.content.length,
    content: part.content,
    sha256: part.sha256,
    contentId,
    inline: contentId !== null && shown.has(contentId),
  };
}

/** Word processors use Content-Location (RFC 2557) for inline images instead of Content-ID. */
function contentIdOf({ headers }: MimePart): string | null {
  const id = messageIdOf(headerValue(headers, 'content-id'));
  return id?.slice(1, -1) ?? (cutText(oneLine(headerValue(headers, 'content-location') ?? ''), 500) || null);
}

function typeOf({ type, name }: MimePart) {
  return type === 'application/octet-stream' && /^winmail\.dat$/i.test(name ?? '')
    ? 'application/ms-tnef'
    : type;
}
