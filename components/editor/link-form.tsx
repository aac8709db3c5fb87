'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';

type LinkFormProps = { href: string | null; onChange: (href: string | null) => void };

/** Where the chosen words lead. */
export function LinkForm({ href, onChange }: LinkFormProps) {
  const t = useTranslations('composer');
  const [typed, setTyped] = useState(href ?? '');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const target = linkTarget(typed);
        if (target) onChange(target);
        else setWrong(true);
      }}
    >
      <Field label={t('linkTarget')} error={isWrong ? t('linkWrong') : null}>
        {(props) => (
          <Input
            {...props}
            inputMode="url"
            autoComplete="off"
            autoFocus
            placeholder="https://"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        {href ? (
          <Button variant="muted" onClick={() => onChange(null)}>
            {t('linkRemove')}
          </Button>
        ) : null}
        <Button variant="primary" type="submit">
          {t('linkSet')}
        </Button>
      </div>
    </form>
  );
}

/** What was typed as a target that our Markdown links to: an address of the web, or of mail. */
function linkTarget(typed: string): string | null {
  const text = typed.trim();
  const full = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? `mailto:${text}`
    : /^(?:https?:\/\/|mailto:)/i.test(text)
      ? text
      : `https://${text}`;
  return /^(?:https?:\/\/[\p{L}\p{N}[][^\s<>]*|mailto:[^\s<>]+@[^\s<>]+)$/iu.test(full) &&
    /[.:@]/.test(full.slice(8))
    ? full
    : null;
}
