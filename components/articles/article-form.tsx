'use client';
import { useDeferredValue, useState } from 'react';
import type { Article } from '#lib/articles/schema.ts';
import { type ApiRequest, type api, errorMessage } from '../data/api.ts';
import { useMailboxes } from '../data/reference.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select, Textarea } from '../ui/field.tsx';
import { useStoredInput } from './use-stored-input.ts';

type Fields = Pick<
  ApiRequest<typeof api.articles.$post>['json'],
  'title' | 'body' | 'audience' | 'mailbox_id'
>;
export type ArticleInput = { [Name in keyof Fields]: Article[Name] };
type ArticleFormProps = {
  /** What the text is kept by while it is not saved. */
  storageKey: string;
  initial: ArticleInput;
  save: (input: ArticleInput) => Promise<void>;
  onCancel: () => void;
};

/** An article being edited, with a preview. */
export function ArticleForm({ storageKey, initial, save, onCancel }: ArticleFormProps) {
  const mailboxes = useMailboxes();
  const { input, change, forget } = useStoredInput(storageKey, inputOf(initial));
  const { title, body, audience, mailbox_id } = input;
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = useDeferredValue(body);

  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await save({ title: title.trim(), body: body.trim(), audience, mailbox_id });
      forget();
    } catch (problem) {
      setError(errorMessage(problem, 'It was not saved. Your text is still here.'));
      setBusy(false);
    }
  };

  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 lg:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="flex flex-col gap-4">
        <Field label="Title">
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
        <div className="grid grid-cols-2 gap-3">
          <Field label="Who may read it">
            {(props) => (
              <Select
                {...props}
                value={audience}
                onChange={(event) => change({ audience: event.target.value as Article['audience'] })}
              >
                <option value="public">Public, may be quoted</option>
                <option value="internal">Internal, never quoted</option>
              </Select>
            )}
          </Field>
          <Field label="Mailbox">
            {(props) => (
              <Select
                {...props}
                value={mailbox_id ?? ''}
                onChange={(event) => change({ mailbox_id: event.target.value || null })}
              >
                <option value="">All mailboxes</option>
                {mailboxes.map(({ id, address }) => (
                  <option key={id} value={id}>
                    {address}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field label="Text" hint="Markdown. Plain, short sentences are cited best.">
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
        <div className="flex gap-2">
          <Button variant="primary" type="submit" disabled={busy || !title.trim() || !body.trim()}>
            Save
          </Button>
          <Button
            variant="muted"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            Cancel
          </Button>
        </div>
      </div>
      <section aria-label="Preview" className="lg:border-l lg:pl-10">
        <h2 className="mb-3 text-muted text-small">How it reads</h2>
        {shown.trim() ? (
          <Markdown text={shown} anyHeading />
        ) : (
          <p className="text-muted">The text appears here as you write.</p>
        )}
      </section>
    </form>
  );
}

function inputOf({ title, body, audience, mailbox_id }: ArticleInput): ArticleInput {
  return {
    title,
    body,
    audience,
    mailbox_id,
  };
}
