'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { AvatarSample, FactsSample, GlyphsSample, RawTextSample, SplitSample } from './content.tsx';
import {
  ButtonSample,
  ChooserSample,
  FieldSample,
  KeysSample,
  LinkTabsSample,
  ProgressBarSample,
  SearchInputSample,
  ShowMoreSample,
  TabsSample,
} from './controls.tsx';
import { DialogSample, HintSample, MenuSample, PopoverSample } from './overlays.tsx';
import { type GalleryPart, galleryParts } from './parts.ts';

const samples: Record<GalleryPart, ComponentType> = {
  avatar: AvatarSample,
  button: ButtonSample,
  chooser: ChooserSample,
  dialog: DialogSample,
  facts: FactsSample,
  field: FieldSample,
  glyphs: GlyphsSample,
  hint: HintSample,
  keys: KeysSample,
  'link-tabs': LinkTabsSample,
  menu: MenuSample,
  popover: PopoverSample,
  'progress-bar': ProgressBarSample,
  'raw-text': RawTextSample,
  'search-input': SearchInputSample,
  'show-more': ShowMoreSample,
  'split-view': SplitSample,
  tabs: TabsSample,
};

/** One part of components/ui in all its states, or the list of parts. */
export function Gallery({ part }: { part: GalleryPart | null }) {
  const [client] = useState(() => new QueryClient());
  const Sample = part && samples[part];
  return (
    <QueryClientProvider client={client}>
      <main className="mx-auto min-h-dvh max-w-[52rem] bg-surface px-4 py-6 md:px-8">
        <h1 className="pb-2 font-semibold text-title">{part ?? 'UI parts'}</h1>
        {Sample ? (
          <Sample />
        ) : (
          <ul className="flex flex-col gap-1">
            {galleryParts.map((name) => (
              <li key={name}>
                <a className="underline underline-offset-3" href={`/gallery/${name}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </main>
    </QueryClientProvider>
  );
}
