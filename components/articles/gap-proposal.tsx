'use client';
import { toast } from 'sonner';
import type { ArticleGap } from '#lib/articles/gaps/schema.ts';
import type { ArticleProposal } from '#lib/assistant/gaps/propose-article.ts';
import { api, unwrap } from '../data/api.ts';
import { useArticleGap, useRefreshGaps } from '../data/article-gaps.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';

/** The article proposed for a gap, and what a person may do with it. Nothing is published here. */
export function GapProposal({ gap }: { gap: ArticleGap }) {
  const { data } = useArticleGap(gap.id);
  const { user } = useAppContext();
  if (!data) return null;
  const { proposal } = data;
  return (
    <>
      {gap.article_id ? null : proposal?.body ? (
        <section aria-label="Proposed article" className="rounded-lg border bg-surface px-4 py-3">
          <p className="mb-2 text-muted text-small">{originOf(proposal)}</p>
          <h3 dir="auto" className="mb-2 font-semibold">
            {proposal.title}
          </h3>
          <Markdown text={proposal.body} anyHeading />
        </section>
      ) : (
        <p className="text-muted">
          {proposal
            ? 'The answers are about single customers, so there is nothing to propose. Write the article yourself.'
            : 'Once somebody has answered one of these tickets, an article is proposed here.'}
        </p>
      )}
      {user.role === 'viewer' ? null : <GapActs gap={gap} hasProposal={Boolean(proposal?.body)} />}
    </>
  );
}

function originOf({ ticket_numbers: numbers, left_out: leftOut }: ArticleProposal): string {
  const tickets = numbers.map((number) => `#${number}`).join(', ');
  const left =
    leftOut === 0
      ? ''
      : leftOut === 1
        ? ' One sentence about a single customer was left out.'
        : ` ${leftOut} sentences about single customers were left out.`;
  return `Proposed from the answers on ${tickets}. Check it for customers’ data before you publish it.${left}`;
}

function GapActs({ gap, hasProposal }: { gap: ArticleGap; hasProposal: boolean }) {
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
            {gap.status === 'drafted' ? 'Open the draft' : 'Open the article'}
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
          Create draft
        </Button>
      ) : null}
      {gap.status === 'dismissed' ? (
        <Button
          variant="outline"
          disabled={busy}
          onClick={() => void attempt(() => unwrap(routes.reopen.$post({ param })))}
        >
          Reopen
        </Button>
      ) : gap.status === 'closed' ? null : (
        <Button
          variant="muted"
          disabled={busy}
          onClick={() =>
            void attempt(async () => {
              await unwrap(routes.dismiss.$post({ param }));
              toast('Dismissed. Later tickets that ask the same stay with it.');
            })
          }
        >
          Dismiss
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
