import { z } from 'zod';
import { articleAudience } from '#db/schema/index.ts';

const text = z.string();
const number = z.number();
const time = z.iso.datetime();

const audience = z.enum(articleAudience.enumValues);
const article = { article_id: text, title: text, audience };
const articleGap = { gap_id: text };
const articleSource = { source_id: text, name: text };
const articleImport = { ...articleSource, import_id: text };
const sourceFacts = z.object({ paused: z.boolean(), every_hours: number.nullable(), audience });

/** The events of articles, their gaps and their imports; part of `eventTypes`. */
export const articleEventTypes = {
  'article.archived': article,
  'article.created': article,
  'article.published': article,
  'article.reviewed': { ...article, version: number, before: time.nullable() },
  'article.unpublished': article,
  'article.source_gone': article,
  'article.source_returned': article,
  'article.updated': {
    ...article,
    version: number.optional(),
    restored_version: number.optional(),
    before: z.object({ title: text, audience }),
    after: z.object({ title: text, audience }),
  },

  'article_gap.closed': { ...articleGap, article_id: text },
  'article_gap.dismissed': articleGap,
  'article_gap.drafted': { ...articleGap, article_id: text },
  'article_gap.found': { ...articleGap, tickets: number },
  'article_gap.reopened': articleGap,
  'article_import.cancelled': articleImport,
  'article_import.failed': { ...articleImport, error: text },
  'article_import.finished': {
    ...articleImport,
    counts: z.object({ new: number, changed: number, unchanged: number, skipped: number, gone: number }),
  },
  'article_import.progressed': { ...articleImport, done: number, total: number },
  'article_import.started': articleImport,

  'article_source.removed': articleSource,
  'article_source.updated': { ...articleSource, before: sourceFacts, after: sourceFacts },
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
