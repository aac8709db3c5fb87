'use client';
import { Download, Image, Paperclip } from 'lucide-react';
import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Attachment } from '#lib/tickets/schema.ts';
import { api } from '../data/api.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { nameParts } from '../labels/mail-text.ts';
import { cn } from '../ui/cn.ts';
import { fileHref, isShownImage, previewKind } from './file-previews.ts';

const FilePreview = lazy(async () => ({ default: (await import('./file-preview.tsx')).FilePreview }));

/** In bytes: a larger image is a name, until somebody looks at it. */
const maxThumbnailBytes = 5_000_000;

/** The files of a message. A click shows images and PDFs in place, and downloads anything else. */
export function Attachments({ messageId, attachments }: { messageId: string; attachments: Attachment[] }) {
  const t = useTranslations('mail.attachments');
  const [shownId, setShownId] = useState<string | null>(null);
  if (attachments.length === 0) return null;
  const shown = attachments.find(({ id }) => id === shownId);
  const open = (id: string) => (event: MouseEvent) => {
    // With a key held, or another button, a link does what links do.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setShownId(id);
  };
  return (
    <>
      <ul aria-label={t('label')} className="mt-3 flex flex-wrap items-end gap-2">
        {attachments.map((file) => (
          <li key={file.id} className="min-w-0">
            <File file={file} onPreview={previewKind(file) ? open(file.id) : undefined} />
          </li>
        ))}
        {attachments.length > 1 ? (
          <li>
            <a
              href={api.messages[':id'].attachments.$path({ param: { id: messageId } })}
              download
              className="flex h-8 items-center gap-1.5 rounded-md px-2 text-muted text-small transition-colors duration-100 hover:bg-hover hover:text-text pointer-coarse:h-10 print:hidden"
            >
              <Download aria-hidden className="size-3.5 stroke-[1.5]" />
              {t('downloadAll')}
            </a>
          </li>
        ) : null}
      </ul>
      {shown ? (
        <Suspense>
          <FilePreview
            files={attachments.filter((file) => previewKind(file))}
            file={shown}
            onShow={setShownId}
            onClose={() => setShownId(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

type FileProps = { file: Attachment; onPreview: ((event: MouseEvent) => void) | undefined };

function File({ file, onPreview }: FileProps) {
  const sizeLabel = useSizeLabel();
  const { name, size, text_note: note } = file;
  const isImage = isShownImage(file);
  const hasThumbnail = isImage && size <= maxThumbnailBytes;
  const Icon = isImage ? Image : Paperclip;
  const [stem, ending] = nameParts(name);
  return (
    <a
      href={fileHref(file)}
      {...(isImage ? { target: '_blank', rel: 'noopener noreferrer' } : { download: name })}
      onClick={onPreview}
      title={note ?? undefined}
      className={cn(
        'flex max-w-72 overflow-hidden rounded-md border bg-raised transition-colors duration-100 hover:bg-hover',
        hasThumbnail ? 'w-40 flex-col' : 'h-8 items-center gap-2 px-2.5 pointer-coarse:h-10',
      )}
    >
      {hasThumbnail ? (
        // biome-ignore lint/performance/noImgElement: a customer's file, which no optimiser may see
        <img
          src={fileHref(file)}
          alt=""
          loading="lazy"
          decoding="async"
          className="h-24 w-full border-b bg-hover object-cover"
        />
      ) : (
        <Icon aria-hidden className="size-3.5 shrink-0 stroke-[1.5] text-muted" />
      )}
      <span className={cn('flex min-w-0 items-baseline gap-2', hasThumbnail ? 'px-2 py-1 text-small' : '')}>
        <span className="sr-only">{name}, </span>
        <span aria-hidden className="flex min-w-0 whitespace-pre">
          <span className="truncate">{stem}</span>
          <span>{ending}</span>
        </span>
        <span className="shrink-0 text-muted text-small tabular-nums">{sizeLabel(size)}</span>
      </span>
    </a>
  );
}
