import { Image, Paperclip } from 'lucide-react';
import type { Attachment } from '#lib/tickets/schema.ts';
import { api } from '../data/api.ts';
import { nameParts, sizeLabel } from '../labels/mail-text.ts';

/** What a browser shows without running anything out of it, when its bytes are what it says. */
const shown = /^image\/(?:png|apng|jpeg|gif|webp|avif)$/;

/** Files as words: a click shows an image and downloads anything else; nothing opens by itself. */
export function Attachments({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="mt-3 flex flex-wrap gap-2">
      {attachments.map((file) => (
        <li key={file.id} className="min-w-0">
          <File {...file} />
        </li>
      ))}
    </ul>
  );
}

function File({ id, name, size, detected_type: type, text_note: note }: Attachment) {
  const isImage = type !== null && shown.test(type);
  const Icon = isImage ? Image : Paperclip;
  const href = api.attachments[':id'].content.$path({
    param: { id },
    query: isImage ? { inline: '1' } : {},
  });
  const [stem, ending] = nameParts(name);
  return (
    <a
      href={href}
      {...(isImage ? { target: '_blank', rel: 'noopener noreferrer' } : { download: name })}
      title={note ?? undefined}
      className="flex h-8 max-w-72 items-center gap-2 rounded-md border bg-raised px-2.5 transition-colors duration-100 hover:bg-hover pointer-coarse:h-10"
    >
      <Icon aria-hidden className="size-3.5 shrink-0 stroke-[1.5] text-muted" />
      <span className="sr-only">{name}, </span>
      <span aria-hidden className="flex min-w-0 whitespace-pre">
        <span className="truncate">{stem}</span>
        <span>{ending}</span>
      </span>
      <span className="shrink-0 text-muted text-small tabular-nums">{sizeLabel(size)}</span>
    </a>
  );
}
