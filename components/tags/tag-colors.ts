import type { TagColor } from '#lib/tickets/tags.ts';

type Classes = { fill: string; line: string };

/** In the order in which they are offered. */
export const tagColors: Record<TagColor, Classes> = {
  grey: { fill: 'bg-tag-grey', line: 'decoration-tag-grey' },
  brown: { fill: 'bg-tag-brown', line: 'decoration-tag-brown' },
  orange: { fill: 'bg-tag-orange', line: 'decoration-tag-orange' },
  yellow: { fill: 'bg-tag-yellow', line: 'decoration-tag-yellow' },
  green: { fill: 'bg-tag-green', line: 'decoration-tag-green' },
  teal: { fill: 'bg-tag-teal', line: 'decoration-tag-teal' },
  blue: { fill: 'bg-tag-blue', line: 'decoration-tag-blue' },
  pink: { fill: 'bg-tag-pink', line: 'decoration-tag-pink' },
};
