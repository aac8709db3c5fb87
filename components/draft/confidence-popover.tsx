'use client';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { confidenceFigure, confidenceLevel, factorLabel } from '../labels/confidence.ts';
import { useTold } from '../labels/told.ts';
import { useCommand } from '../shell/commands.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** How sure the draft is: a word first, the figure second, the reasons one key away. */
export function ConfidencePopover({ draft }: { draft: Draft }) {
  const t = useTranslations('draft');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  useCommand('why', () => setOpen(!open));
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Hint label={t('confidence.why')} keys="w">
        <PopoverTrigger className="rounded-sm text-muted underline decoration-strong-line decoration-dotted underline-offset-4 hover:text-text data-[state=open]:text-text">
          {t(`confidence.${confidenceLevel(draft.confidence)}`)}{' '}
          <span className="tabular-nums">{confidenceFigure(draft.confidence, locale)}</span>
        </PopoverTrigger>
      </Hint>
      <PopoverContent className="w-88 max-w-[calc(100vw-1rem)]" aria-label={t('confidence.label')}>
        <ConfidenceReasons draft={draft} />
      </PopoverContent>
    </Popover>
  );
}

/** Whether somebody has changed the words since they were proposed. */
export const isEdited = ({ body, proposed_body: proposed }: Draft) => body !== proposed;

export function ConfidenceReasons({ draft }: { draft: Draft }) {
  const t = useTranslations('draft');
  const locale = useLocale();
  const tell = useTold();
  return (
    <div className="flex flex-col gap-3">
      {isEdited(draft) ? (
        <p className="text-muted">{t('confidence.edited', { author: draft.proposed_by })}</p>
      ) : null}
      {draft.reasons.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-4 marker:text-muted">
          {draft.reasons_told.map((reason) => (
            <li key={reason.text}>{tell(reason)}</li>
          ))}
        </ul>
      ) : null}
      <dl className="flex flex-col gap-2">
        {draft.confidence_factors.map(({ name, value, because, ...said }) => (
          <div key={name}>
            <dt className="flex items-center gap-2 text-small">
              <span className="flex-1">{factorLabel(t, name)}</span>
              <span className="text-muted tabular-nums">{confidenceFigure(value, locale)}</span>
            </dt>
            <dd className="text-muted text-small">
              <span aria-hidden className="mt-1 mb-1 block h-0.5 rounded-full bg-line">
                <span
                  className="block h-full rounded-full bg-muted"
                  style={{ width: `${Math.round(value * 100)}%` }}
                />
              </span>
              {tell({ ...said, text: because })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
