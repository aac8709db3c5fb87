'use client';
import { useEffect, useState } from 'react';
import { getDocumentProxy } from 'unpdf';
import { useTranslations } from 'use-intl';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Of a longer one the rest is for whoever downloads it. */
const maxPages = 50;
/** In CSS pixels; drawn twice as fine, for sharp screens and some zoom. */
const pageWidth = 880;
const fineness = 2;

/** The pages of a PDF as pictures: nothing in it runs, and nothing is fetched for it. */
export function PdfPages({ href, name }: { href: string; name: string }) {
  const t = useTranslations('mail.attachments');
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [fault, setFault] = useState<'password' | 'unreadable' | null>(null);
  useEffect(() => {
    const request = new AbortController();
    let opened: Pdf | null = null;
    openPdf(href, request.signal)
      .then((found) => {
        opened = found;
        if (request.signal.aborted) void found.destroy();
        else setPdf(found);
      })
      .catch((reason: Error) => {
        if (!request.signal.aborted)
          setFault(reason.name === 'PasswordException' ? 'password' : 'unreadable');
      });
    return () => {
      request.abort();
      void opened?.destroy();
    };
  }, [href]);

  if (fault) return <p className="p-6 text-center text-muted">{t(fault)}</p>;
  if (!pdf) return null;
  const count = Math.min(pdf.numPages, maxPages);
  return (
    <div className="mx-auto flex max-w-[880px] flex-col gap-3">
      {Array.from({ length: count }, (_, at) => (
        <Page
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its number
          key={at}
          pdf={pdf}
          number={at + 1}
          label={t('page', { name, number: at + 1, total: pdf.numPages })}
        />
      ))}
      {count < pdf.numPages ? (
        <p className="p-3 text-center text-muted text-small">
          {t('firstPages', { count, total: pdf.numPages })}
        </p>
      ) : null}
    </div>
  );
}

async function openPdf(href: string, signal: AbortSignal): Promise<Pdf> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new Error(`The file could not be read (${response.status}).`);
  return getDocumentProxy(new Uint8Array(await response.arrayBuffer()), { verbosity: 0 });
}

/** A page, drawn when it comes near the window. */
function Page({ pdf, number, label }: { pdf: Pdf; number: number; label: string }) {
  const [ratio, setRatio] = useState(Math.SQRT2);
  const draw = (canvas: HTMLCanvasElement | null) => {
    if (!canvas) return undefined;
    let task: { cancel: () => void } | null = null;
    const observer = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        const page = await pdf.getPage(number);
        const { width, height } = page.getViewport({ scale: 1 });
        setRatio(height / width);
        const viewport = page.getViewport({ scale: (pageWidth / width) * fineness });
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        const drawing = page.render({ canvas, viewport });
        task = drawing;
        await drawing.promise.catch(() => {});
      },
      { rootMargin: '800px' },
    );
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      task?.cancel();
    };
  };
  return (
    <canvas
      ref={draw}
      role="img"
      aria-label={label}
      style={{ aspectRatio: `1 / ${ratio}` }}
      className="w-full rounded-sm border bg-[#fff]"
    />
  );
}
