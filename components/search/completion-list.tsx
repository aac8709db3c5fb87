import { useTranslations } from 'use-intl';
import { cn } from '../ui/cn.ts';
import type { Completion } from './use-completions.ts';

type CompletionListProps = {
  id: string;
  offered: Completion[];
  /** The one that Enter takes; -1 for none. */
  marked: number;
  onPick: (completion: Completion) => void;
};

/** What the typed term can become. The field keeps the focus. */
export function CompletionList({ id, offered, marked, onPick }: CompletionListProps) {
  const t = useTranslations('list.search');
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('completions')}
      hidden={offered.length === 0}
      className="absolute inset-x-3 top-full z-20 -mt-1 max-h-[60vh] overflow-y-auto rounded-lg border bg-raised p-1 shadow-float"
    >
      {offered.map((completion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus answers the keys
        <div
          key={completion.token}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === marked}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(completion)}
          ref={(row) => {
            if (at === marked) row?.scrollIntoView({ block: 'nearest' });
          }}
          className={cn(
            'flex min-h-7 cursor-default items-baseline gap-2 rounded-md px-2 py-1 pointer-coarse:min-h-10 pointer-coarse:py-2.5',
            at === marked ? 'bg-selected' : 'hover:bg-hover',
          )}
        >
          <bdi className={cn('min-w-0 truncate', completion.isOperator && 'w-20 shrink-0 font-medium')}>
            {completion.label}
          </bdi>
          {completion.hint ? (
            <bdi className="min-w-0 truncate text-muted text-small">{completion.hint}</bdi>
          ) : null}
        </div>
      ))}
    </div>
  );
}
