/** Events of articles, their imports and gaps. */
export const articleLines = {
  article: {
    archived: '{who} archived the article “{about}”',
    created: '{who} wrote the article “{about}”',
    published: '{who} published the article “{about}”',
    reviewed: '{who} confirmed that the article “{about}” is up to date',
    source_gone: 'The source of the article “{about}” is gone',
    source_returned: 'The source of the article “{about}” is back',
    unpublished: '{who} unpublished the article “{about}”',
    updated: '{who} changed the article “{about}”',
  },
  article_gap: {
    closed: 'A gap in the articles was closed',
    dismissed: '{who} dismissed a gap in the articles',
    drafted: '{who} had an article drafted for a gap',
    found: 'A gap in the articles was found',
    reopened: '{who} reopened a gap in the articles',
  },
  article_import: {
    cancelled: '{who} cancelled the import from “{about}”',
    failed: 'The import from “{about}” failed',
    finished: 'The import from “{about}” finished',
    progressed: 'The import from “{about}” made progress',
    started: '{who} started the import from “{about}”',
  },
  article_source: {
    removed: '{who} removed the article source “{about}”',
    updated: '{who} changed the article source “{about}”',
  },
} as const;
