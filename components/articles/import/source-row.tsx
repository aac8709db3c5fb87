'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ArticleSource } from '#lib/articles/imports/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { SettingRow } from '../../settings/setting-list.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Link, useNavigate } from '../../shell/navigation.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';

/** Where articles came from: how many, when it is read again, and what can be done about it. */
export function SourceRow({ source }: { source: ArticleSource }) {
  const t = useTranslations('articles.imports');
  const { user } = useAppContext();
  return (
    <SettingRow
      name={source.name}
      meta={t(`kind.${source.kind}`)}
      description={<Description source={source} />}
      actions={user.role === 'viewer' ? null : <SourceActions source={source} />}
    />
  );
}

function Description({ source }: { source: ArticleSource }) {
  const t = useTranslations('articles.imports.source');
  const { articles, gone, every_hours: hours, paused, next_read_at: next } = source;
  const link = (chunks: ReactNode) => (
    <Link href="/articles?gone=true" className="text-amber underline underline-offset-3">
      {chunks}
    </Link>
  );
  return (
    <span className="tabular-nums">
      {t('articles', { count: articles })}
      {gone > 0 ? <> · {t.rich('missing', { count: gone, link })}</> : null}
      {paused ? ` · ${t('paused')}` : null}
      {!paused && hours !== null ? (
        <>
          {' · '}
          {next
            ? t.rich('checkedNext', { hours, time: () => <DateTime at={next} /> })
            : t('checked', { hours })}
        </>
      ) : null}
    </span>
  );
}

function SourceActions({ source }: { source: ArticleSource }) {
  const t = useTranslations('articles.imports.source');
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
            {t('check')}
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
              {t(source.paused ? 'resume' : 'pause')}
            </Button>
          )}
        </>
      ) : null}
      <SettingDialog
        trigger={<Button variant="muted">{t('remove')}</Button>}
        title={t('removeTitle', { source: source.name })}
        description={t('removeDescription')}
        submitLabel={t('removeSubmit')}
        danger
        onSave={async () => {
          await unwrap(api.articles.sources[':id'].$delete({ param }));
          await refresh();
        }}
      />
    </>
  );
}
