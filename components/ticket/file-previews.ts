import type { Attachment } from '#lib/tickets/schema.ts';
import { api } from '../data/api.ts';

/** What a browser shows without running anything out of it, when its bytes are what it says. */
const imageTypes = /^image\/(?:png|apng|jpeg|gif|webp|avif)$/;

/** How a file can be looked at in the desk, by its bytes and not by its name; null when it cannot. */
export function previewKind({ detected_type: type }: Attachment): 'image' | 'pdf' | null {
  if (type === null) return null;
  return imageTypes.test(type) ? 'image' : type === 'application/pdf' ? 'pdf' : null;
}

export const isShownImage = (file: Attachment) => previewKind(file) === 'image';

/** Where the file is: an image to be seen, all else to be downloaded. */
export function fileHref(file: Attachment): string {
  return api.attachments[':id'].content.$path({
    param: { id: file.id },
    query: isShownImage(file) ? { inline: '1' } : {},
  });
}
