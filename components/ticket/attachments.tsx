import { Paperclip } from 'lucide-react';
import type { Attachment } from '#lib/tickets/shape.ts';
import { sizeInWords } from '../words/mail-text.ts';

/** Files as words; a click downloads, nothing opens by itself. */
export function Attachments({ attachments }: { attachments: Attachment[] }) {
  const files = attachments.filter(({ inline }) => !inline);
  if (files.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="mt-3 flex flex-wrap gap-2">
      {files.map(({ id, name, size, text_note }) => (
        <li key={id} className="min-w-0">
          <a
            href={`/api/v1/attachments/${id}/content`}
            download={name}
            title={text_note ?? undefined}
            className="flex h-8 max-w-72 items-center gap-2 rounded-md border bg-raised px-2.5 transition-colors duration-100 hover:bg-hover pointer-coarse:h-10"
          >
            <Paperclip aria-hidden className="size-3.5 shrink-0 stroke-[1.5] text-muted" />
            <span className="truncate">{name}</span>
            <span className="shrink-0 text-muted text-small tabular-nums">{sizeInWords(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
