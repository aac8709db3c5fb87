'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { useRefreshArticles } from '../data/articles.ts';
import { queryKeys } from '../data/query-keys.ts';
import { toast } from '../ui/toast.ts';

export type ArticleActs = ReturnType<typeof useArticleActs>;

/** What a person may do with an article besides editing it; each is refused when somebody changed it meanwhile. */
export function useArticleActs(id: string) {
  const t = useTranslations('articles.done');
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
      toast.error(isStale ? t('stale') : errorMessage(error));
    }
    await refresh(id);
  };
  const as = ({ version }: Pick<Article, 'version'>) => requestOptions({ ifMatch: version });
  return {
    publish: (article: Article) =>
      act(t('published'), () => unwrap(api.articles[':id'].publish.$post({ param }, as(article)))),
    unpublish: (article: Article) =>
      act(t('unpublished'), () => unwrap(api.articles[':id'].unpublish.$post({ param }, as(article)))),
    markReviewed: (article: Article) =>
      act(t('reviewed'), () => unwrap(api.articles[':id'].review.$post({ param }, as(article)))),
    restore: (article: Article, version: number) =>
      act(t('restored', { version: String(version) }), () =>
        unwrap(api.articles[':id'].restore.$post({ param, json: { version } }, as(article))),
      ),
  };
}
