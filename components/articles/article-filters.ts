import { subMonths } from 'date-fns';
import type { Article } from '#lib/articles/schema.ts';

/** What the list of articles shows, as its address says it. */
export type ArticleFilters = {
  status?: 'draft' | 'published';
  language?: string;
  owner?: string;
  review?: 'due';
  /** Only those that their source no longer has. */
  gone?: 'true';
};

/** Reads the filters of an address; what is none of them is left out. */
export function articleFiltersOf(query: Record<string, string | string[] | undefined>): ArticleFilters {
  const { status, language, owner, review, gone } = query;
  return {
    ...(status === 'draft' || status === 'published' ? { status } : {}),
    ...(typeof language === 'string' && /^[a-z]{2}$/.test(language) ? { language } : {}),
    ...(typeof owner === 'string' && /^usr_[0-9a-f]{32}$/.test(owner) ? { owner } : {}),
    ...(review === 'due' ? { review } : {}),
    ...(gone === 'true' ? { gone } : {}),
  };
}

export function articlesHref(filters: ArticleFilters): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `/articles?${new URLSearchParams(given)}` : '/articles';
}

/** Before this day the last review of an article is too long ago: the start of a day, so that it stays the same. */
export function reviewDueBefore(now: Date, months: number): Date {
  const day = subMonths(now, months);
  day.setUTCHours(0, 0, 0, 0);
  return day;
}

/** Whether an article is to be reviewed; one that never was counts from its creation. */
export function isReviewDue(
  { reviewed_at, created_at }: Pick<Article, 'reviewed_at' | 'created_at'>,
  before: Date,
): boolean {
  return new Date(reviewed_at ?? created_at) < before;
}
