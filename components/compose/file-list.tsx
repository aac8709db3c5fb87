'use client';
import { ImageIcon, Paperclip, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isImage, showsImage } from '../labels/file-names.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { fileUrl } from './use-image-url.ts';
import type { ReplyFile } from './use-reply-options.ts';
import type { Uploading } from './use-uploads.ts';

type FileListProps = {
  files: ReplyFile[];
  uploading: Uploading[];
  onRemove: (file: ReplyFile) => void;
  /** Shows an image in the text; without it none can be. */
  onInsertImage?: (file: ReplyFile) => void;
  text: string;
};

/** The files of a reply that is being written, and those on their way. */
export function FileList({ files, uploading, onRemove, onInsertImage, text }: FileListProps) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('compose');
  if (files.length + uploading.length === 0) return null;
  return (
    <ul aria-label={t('files.list')} className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className={chip}>
          <Paperclip aria-hidden className="size-3.5 shrink-0 stroke-[1.5] text-muted" />
          <a
            href={fileUrl(file.id)}
            download={file.name}
            className="min-w-0 truncate rounded-sm hover:underline"
          >
            {file.name}
          </a>
          <span className="shrink-0 text-muted text-small tabular-nums">{sizeLabel(file.size)}</span>
          {showsImage(text, file.name) ? (
            <span className="shrink-0 text-muted text-small">{t('files.inText')}</span>
          ) : onInsertImage && isImage(file.type) ? (
            <IconButton
              label={t('files.showInText', { name: file.name })}
              onClick={() => onInsertImage(file)}
            >
              <ImageIcon className="size-3.5 stroke-[1.5]" />
            </IconButton>
          ) : null}
          <IconButton label={t('remove', { name: file.name })} onClick={() => onRemove(file)}>
            <X className="size-3.5 stroke-[1.5]" />
          </IconButton>
        </li>
      ))}
      {uploading.map(({ key, name, progress, failed, stop }) => (
        <li key={key} className={cn(chip, 'relative overflow-hidden', failed ? 'border-red text-red' : '')}>
          <Paperclip aria-hidden className="size-3.5 shrink-0 stroke-[1.5] text-muted" />
          <span className="min-w-0 truncate">{name}</span>
          {failed ? (
            <span role="alert" className="min-w-0 text-small">
              {failed}
            </span>
          ) : (
            <>
              <span className="shrink-0 text-muted text-small tabular-nums">
                {t('files.progress', { share: progress })}
              </span>
              <progress
                value={progress}
                max={1}
                aria-label={t('files.sending', { name })}
                className="sr-only"
              />
              <span
                aria-hidden
                className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-ink"
                style={{ transform: `scaleX(${progress})` }}
              />
            </>
          )}
          <IconButton label={t(failed ? 'files.forget' : 'files.stop', { name })} onClick={stop}>
            <X className="size-3.5 stroke-[1.5]" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

const chip =
  'flex min-h-8 max-w-full items-center gap-2 rounded-md border bg-surface py-0.5 pr-1 pl-2.5 pointer-coarse:min-h-10';

function IconButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <Hint label={label}>
      <Button
        variant="muted"
        size="icon"
        aria-label={label}
        onClick={onClick}
        className="size-6 pointer-coarse:size-9"
      >
        {children}
      </Button>
    </Hint>
  );
}
