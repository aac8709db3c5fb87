'use client';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';
import { type ApiRequest, type api, errorMessage } from '../data/api.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Textarea } from '../ui/field.tsx';
import { ArticleProperties } from './article-properties.tsx';
import { useStoredInput } from './use-stored-input.ts';

type Fields = Pick<
  ApiRequest<typeof api.articles.$post>['json'],
  'title' | 'body' | 'audience' | 'mailbox_id' | 'owner_id' | 'language'
>;
export type ArticleInput = { [Name in keyof Required<Fields>]: Article[Name] };
type ArticleFormProps = {
  /** What the text is kept by while it is not saved. */
  storageKey: string;
  /** A language of null is to be detected. */
  initial: ArticleInput;
  /** What was detected so far. */
  detected: string | null;
  /** The ways to save, the first of them what Enter does. */
  acts: [Act, ...Act[]];
  onCancel: () => void;
};

type Act = { label: string; save: (input: ArticleInput) => Promise<void> };

/** An article being edited, with a preview. */
export function ArticleForm({ storageKey, initial, detected, acts, onCancel }: ArticleFormProps) {
  const t = useTranslations('articles.form');
  const common = useTranslations('common');
  const { input, change, forget } = useStoredInput(storageKey, inputOf(initial));
  const { title, body } = input;
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = useDeferredValue(body);

  const send = async ({ save }: Act) => {
    setBusy(true);
    setError(null);
    try {
      await save({ ...input, title: title.trim(), body: body.trim() });
      forget();
    } catch (problem) {
      setError(errorMessage(problem, t('notSaved')));
      setBusy(false);
    }
  };

  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 lg:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send(acts[0]);
      }}
    >
      <div className="flex flex-col gap-4">
        <Field label={t('title')}>
          {(props) => (
            <Input
              {...props}
              required
              autoFocus
              maxLength={300}
              value={title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <ArticleProperties input={input} detected={detected} change={change} />
        <Field label={t('text')} hint={t('textHint')}>
          {(props) => (
            <Textarea
              {...props}
              required
              value={body}
              onChange={(event) => change({ body: event.target.value })}
              className="min-h-80"
            />
          )}
        </Field>
        {error ? (
          <p role="alert" className="text-red">
            {error}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {acts.map((act, at) => (
            <Button
              key={act.label}
              variant={at === 0 ? 'primary' : 'outline'}
              type={at === 0 ? 'submit' : 'button'}
              disabled={busy || !title.trim() || !body.trim()}
              onClick={at === 0 ? undefined : () => void send(act)}
            >
              {act.label}
            </Button>
          ))}
          <Button
            variant="muted"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            {common('cancel')}
          </Button>
        </div>
      </div>
      <section aria-label={t('preview')} className="lg:border-l lg:pl-10">
        <h2 className="mb-3 text-muted text-small">{t('preview')}</h2>
        {shown.trim() ? (
          <Markdown text={shown} anyHeading />
        ) : (
          <p className="text-muted">{t('previewEmpty')}</p>
        )}
      </section>
    </form>
  );
}

function inputOf({ title, body, audience, mailbox_id, owner_id, language }: ArticleInput): ArticleInput {
  return { title, body, audience, mailbox_id, owner_id, language };
}
