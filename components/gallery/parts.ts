/** The parts of components/ui that the gallery shows, by the names of their files. */
export const galleryParts = [
  'avatar',
  'button',
  'chooser',
  'dialog',
  'facts',
  'field',
  'glyphs',
  'hint',
  'keys',
  'link-tabs',
  'menu',
  'popover',
  'progress-bar',
  'raw-text',
  'search-input',
  'show-more',
  'split-view',
  'tabs',
] as const;

export type GalleryPart = (typeof galleryParts)[number];

export function isGalleryPart(name: string): name is GalleryPart {
  return galleryParts.some((part) => part === name);
}
