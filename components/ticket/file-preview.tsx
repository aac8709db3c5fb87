'use client';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { Attachment } from '#lib/tickets/schema.ts';
import { api } from '../data/api.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx';
import { Hint } from '../ui/hint.tsx';
import { fileHref, isShownImage } from './file-previews.ts';

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

type FilePreviewProps = {
  /** All that can be looked at, to go through with the arrow keys. */
  files: Attachment[];
  file: Attachment;
  onShow: (id: string) => void;
  onClose: () => void;
};

/** One file, as large as the window lets it be. */
export function FilePreview({ files, file, onShow, onClose }: FilePreviewProps) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('mail.attachments');
  const at = files.findIndex(({ id }) => id === file.id);
  const go = (step: -1 | 1) => {
    const next = files[at + step];
    if (next) onShow(next.id);
  };
  const download = api.attachments[':id'].content.$path({ param: { id: file.id }, query: {} });
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={file.name}
        hideTitle
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') go(-1);
          if (key === 'ArrowRight') go(1);
        }}
        className="top-[3vh] flex h-[94vh] max-h-none w-[min(64rem,calc(100vw-1.5rem))] flex-col overflow-hidden p-0"
      >
        <div className="flex h-11 shrink-0 items-center gap-1 border-b pr-1.5 pl-4">
          <p aria-hidden className="min-w-0 flex-1 truncate font-medium">
            {file.name} <span className="font-normal text-muted text-small">{sizeLabel(file.size)}</span>
          </p>
          {files.length > 1 ? (
            <>
              <span className="text-muted text-small tabular-nums">
                {t('position', { number: at + 1, total: files.length })}
              </span>
              <Step label={t('previous')} keys="←" disabled={at === 0} onClick={() => go(-1)}>
                <ChevronLeft className="icon" />
              </Step>
              <Step label={t('next')} keys="→" disabled={at === files.length - 1} onClick={() => go(1)}>
                <ChevronRight className="icon" />
              </Step>
            </>
          ) : null}
          <Hint label={t('download')}>
            <Button variant="muted" size="icon" asChild>
              <a href={download} download={file.name} aria-label={t('download')}>
                <Download className="icon" />
              </a>
            </Button>
          </Hint>
          <DialogClose asChild>
            <Button variant="muted" size="icon" aria-label={t('close')}>
              <X className="icon" />
            </Button>
          </DialogClose>
        </div>
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={file.name}
          className="min-h-0 flex-1 overflow-auto bg-background p-3 outline-none"
        >
          {isShownImage(file) ? (
            // biome-ignore lint/performance/noImgElement: a customer's file, which no optimiser may see
            <img
              src={fileHref(file)}
              alt={file.name}
              className="mx-auto max-h-full max-w-full object-contain"
            />
          ) : (
            <Suspense>
              <PdfPages key={file.id} href={download} name={file.name} />
            </Suspense>
          )}
        </section>
      </DialogContent>
    </Dialog>
  );
}

type StepProps = {
  label: string;
  keys: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
};

function Step({ label, keys, children, ...rest }: StepProps) {
  return (
    <Hint label={label} keys={keys}>
      <Button variant="muted" size="icon" aria-label={label} {...rest}>
        {children}
      </Button>
    </Hint>
  );
}
