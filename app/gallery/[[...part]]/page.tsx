import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gallery } from '#components/gallery/gallery.tsx';
import { isGalleryPart } from '#components/gallery/parts.ts';
import { LocaleProvider } from '#components/locale/locale-provider.tsx';
import { messagesOf } from '#locales/translator.ts';

export const metadata: Metadata = { title: 'UI parts' };
export const dynamic = 'force-dynamic';

/** The parts of components/ui in all their states, for those who work on them: `npm run dev` and `npm run screens`. */
export default async function GalleryPage({ params }: { params: Promise<{ part?: string[] }> }) {
  if (process.env.SHOW_GALLERY !== '1') notFound();
  const { part: [part, ...rest] = [] } = await params;
  if (rest.length > 0 || (part !== undefined && !isGalleryPart(part))) notFound();
  return (
    <LocaleProvider locale="en" messages={messagesOf('en', ['tickets', 'ui'])}>
      <Gallery part={part ?? null} />
    </LocaleProvider>
  );
}
