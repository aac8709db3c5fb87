'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { ArticleSource } from '#lib/articles/imports/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { describeInterval, sourceKindLabels } from '../../labels/imports.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { SettingRow } from '../../settings/setting-list.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Link, useNavigate } from '../../shell/navigation.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';

/** Where articles came from: how many, when it is read again, and what can be done about it. */
export function SourceRow({ source }: { source: ArticleSource }) {
  const { user } = useAppContext();
  return (
    <SettingRow
      name={source.name}
      meta={sourceKindLabels[source.kind]}
      description={<Description source={source} />}
      actions={user.role === 'viewer' ? null : <SourceActions source={source} />}
    />
  );
}

function Description({ source }: { source: ArticleSource }) {
  const { articles, gone, every_hours: every, paused, next_read_at: next } = source;
  return (
    <span className="tabular-nums">
      {articles === 1 ? '1 article' : `${articles} articles`}
      {gone > 0 ? (
        <>
          {' · '}
          <Link href="/articles?gone=true" className="text-amber underline underline-offset-3">
            {gone} gone
          </Link>
        </>
      ) : null}
      {paused ? ' · paused' : null}
      {!paused && every !== null ? ` · checked ${describeInterval(every)}` : null}
      {!paused && next ? (
        <>
          {', next '}
          <DateTime at={next} />
        </>
      ) : null}
    </span>
  );
}

function SourceActions({ source }: { source: ArticleSource }) {
  const client = useQueryClient();
  const go = useNavigate();
  const param = { id: source.id };
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.articleSources });
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
  };
  return (
    <>
      {source.kind === 'website' ? (
        <>
          <Button
            variant="outline"
            onClick={() =>
              void act(async () => {
                const started = await unwrap(api.articles.sources[':id'].read.$post({ param }));
                go(`/articles/imports/${started.id}`);
              })
            }
          >
            Check now
          </Button>
          {source.every_hours === null ? null : (
            <Button
              variant="muted"
              onClick={() =>
                void act(() =>
                  unwrap(api.articles.sources[':id'].$patch({ param, json: { paused: !source.paused } })),
                )
              }
            >
              {source.paused ? 'Resume' : 'Pause'}
            </Button>
          )}
        </>
      ) : null}
      <SettingDialog
        trigger={<Button variant="muted">Remove</Button>}
        title={`Remove ${source.name}?`}
        description="Its articles stay, and are no longer updated or marked when they are gone from the source."
        submitLabel="Remove the source"
        danger
        onSave={async () => {
          await unwrap(api.articles.sources[':id'].$delete({ param }));
          await refresh();
        }}
      />
    </>
  );
}
