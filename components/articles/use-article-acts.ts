'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Article } from '#lib/articles/schema.ts';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { useRefreshArticles } from '../data/articles.ts';
import { queryKeys } from '../data/query-keys.ts';

export type ArticleActs = ReturnType<typeof useArticleActs>;

/** What a person may do with an article besides editing it; each is refused when somebody changed it meanwhile. */
export function useArticleActs(id: string) {
  const client = useQueryClient();
  const refresh = useRefreshArticles();
  const param = { id };
  const act = async (said: string, work: () => Promise<Article>) => {
    try {
      const article = await work();
      client.setQueryData(queryKeys.article(id), article);
      toast(said);
    } catch (error) {
      const isStale = error instanceof ApiProblem && error.status === 412;
      toast.error(isStale ? 'Somebody has changed the article. Read it again first.' : errorMessage(error));
    }
    await refresh(id);
  };
  const as = ({ version }: Pick<Article, 'version'>) => requestOptions({ ifMatch: version });
  return {
    publish: (article: Article) =>
      act('Published. Assistants may use it now.', () =>
        unwrap(api.articles[':id'].publish.$post({ param }, as(article))),
      ),
    unpublish: (article: Article) =>
      act('It is a draft now. Assistants no longer see it.', () =>
        unwrap(api.articles[':id'].unpublish.$post({ param }, as(article))),
      ),
    markReviewed: (article: Article) =>
      act('Marked as reviewed.', () => unwrap(api.articles[':id'].review.$post({ param }, as(article)))),
    restore: (article: Article, version: number) =>
      act(`Version ${version} is restored.`, () =>
        unwrap(api.articles[':id'].restore.$post({ param, json: { version } }, as(article))),
      ),
  };
}
