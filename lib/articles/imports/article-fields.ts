import { createHash } from 'node:crypto';
import type { articleSources } from '#db/schema/index.ts';
import type { ArticleInput } from '../articles.ts';
import type { ArticleRecord } from '../schema.ts';
import type { ItemContent } from './source-item.ts';

type Source = Pick<typeof articleSources.$inferSelect, 'audience' | 'mailboxId'>;

/** The article that an item becomes: a draft where its source has one, in the language that the source names. */
export function articleFields(content: ItemContent, source: Source): ArticleInput {
  const { title, body, audience, language, draft } = content;
  return {
    title,
    body,
    audience: audience ?? source.audience,
    mailbox_id: source.mailboxId,
    language,
    status: draft ? 'draft' : 'published',
  };
}

/** What a later import changes of an article; its mailbox, its status and what people decide about it stay. */
export function updatedFields({ title, body, audience, language }: ArticleInput) {
  return { title, body, audience, language: language ?? undefined };
}

/** The hash of what a source says: when it is the same at the next import, there is nothing to do. */
export function sourceContentHash(content: ItemContent, source: Source): string {
  const { title, body, audience, language, draft } = content;
  return hash([title, body, audience ?? source.audience, language, draft]);
}

/** The hash of what a person may edit: when it is not that of the import, somebody did. */
export function articleHash({
  title,
  body,
  audience,
}: Pick<ArticleRecord, 'title' | 'body' | 'audience'>): string {
  return hash([title, body, audience]);
}

const hash = (parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
