'use client';
import { useTranslations } from 'use-intl';
import type { ArticleGap } from '#lib/articles/gaps/schema.ts';
import { api, unwrap } from '../data/api.ts';
import { useArticleGap, useRefreshGaps } from '../data/article-gaps.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';

/** The article proposed for a gap, and what a person may do with it. Nothing is published here. */
export function GapProposal({ gap }: { gap: ArticleGap }) {
  const t = useTranslations('articles.gaps');
  const { data } = useArticleGap(gap.id);
  const { user } = useAppContext();
  if (!data) return null;
  const { proposal } = data;
  return (
    <>
      {gap.article_id ? null : proposal?.body ? (
        <section aria-label={t('proposal')} className="rounded-lg border bg-surface px-4 py-3">
          <p className="mb-2 text-muted text-small">
            {t('origin', {
              tickets: proposal.ticket_numbers.map((number) => `#${number}`).join(', '),
              leftOut: proposal.left_out,
            })}
          </p>
          <h3 dir="auto" className="mb-2 font-semibold">
            {proposal.title}
          </h3>
          <Markdown text={proposal.body} anyHeading />
        </section>
      ) : (
        <p className="text-muted">{t(proposal ? 'nothingToPropose' : 'noAnswerYet')}</p>
      )}
      {user.role === 'viewer' ? null : <GapActs gap={gap} hasProposal={Boolean(proposal?.body)} />}
    </>
  );
}

function GapActs({ gap, hasProposal }: { gap: ArticleGap; hasProposal: boolean }) {
  const t = useTranslations('articles.gaps');
  const go = useNavigate();
  const refresh = useRefreshGaps();
  const { busy, refused, attempt } = useAttempt({ onSettled: () => void refresh() });
  const param = { id: gap.id };
  const routes = api['article-gaps'][':id'];
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      {gap.article_id ? (
        <Button variant={gap.status === 'drafted' ? 'primary' : 'outline'} asChild>
          <Link href={`/articles/${gap.article_id}`}>
            {t(gap.status === 'drafted' ? 'openDraft' : 'openArticle')}
          </Link>
        </Button>
      ) : gap.status === 'open' && hasProposal ? (
        <Button
          variant="primary"
          disabled={busy}
          onClick={() =>
            void attempt(async () => go(`/articles/${(await unwrap(routes.draft.$post({ param }))).id}`))
          }
        >
          {t('createDraft')}
        </Button>
      ) : null}
      {gap.status === 'dismissed' ? (
        <Button
          variant="outline"
          disabled={busy}
          onClick={() => void attempt(() => unwrap(routes.reopen.$post({ param })))}
        >
          {t('reopen')}
        </Button>
      ) : gap.status === 'closed' ? null : (
        <Button
          variant="muted"
          disabled={busy}
          onClick={() =>
            void attempt(async () => {
              await unwrap(routes.dismiss.$post({ param }));
              toast(t('dismissed'));
            })
          }
        >
          {t('dismiss')}
        </Button>
      )}
      {refused ? (
        <p role="alert" className="text-red">
          {refused}
        </p>
      ) : null}
    </div>
  );
}
