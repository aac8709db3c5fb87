import type { articleImportItems } from '#db/schema/index.ts';
import { ToldError } from '#locales/told-error.ts';

/** Why an item of a source did not become an article. */
export type SkipReason = NonNullable<(typeof articleImportItems.$inferSelect)['reason']>;

/** What an article is made of, as its source has it. The body is Markdown. */
export type ItemContent = {
  title: string;
  body: string;
  audience: 'public' | 'internal' | null;
  language: string | null;
  draft: boolean;
};

/** One thing of a source. `key` stays the same from one import to the next; `name` is what people know it by. */
export type SourceItem = { key: string; name: string; url: string | null } & (
  | { content: ItemContent }
  | { skipped: SkipReason; detail: string | null }
);

/** An item as it is listed: a page is fetched when its turn comes. */
export type ListedItem = SourceItem | { key: string; name: string; url: string; isPage: true };

/** What a file holds. `truncated`: it had more than is read, so nothing can be said to have vanished. */
export type SourceReading = { items: SourceItem[]; truncated: boolean };

/** The source as a whole cannot be read. */
export class UnreadableSource extends ToldError {}
