import { z } from 'zod';

/** The words of a reply, as `lexMarkdown` reads them. */
export const replyText = z
  .string()
  .min(1)
  .max(200_000)
  .describe(
    'Markdown of our own: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, headings (`## `). Everything else leaves as it is written.',
  );
