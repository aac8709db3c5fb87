import { useTranslations } from 'use-intl';
import type { RawEmail } from '#lib/inbound/raw/schema.ts';
import { useTold } from '../labels/told.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { cn } from '../ui/cn.ts';

type HeldRowProps = {
  mail: RawEmail;
  href: string;
  current: boolean;
  /** Some row is marked, so every row shows where it could be. */
  isSelecting: boolean;
  isSelected: boolean;
  onSelectedChange: (on: boolean) => void;
};

/** A mail in no ticket: who, about what, when, and why. */
export function HeldRow({ mail, href, current, isSelecting, isSelected, onSelectedChange }: HeldRowProps) {
  const t = useTranslations('held');
  const tell = useTold();
  const who = mail.from.name ?? mail.from.address ?? (mail.envelope_from || t('unknownSender'));
  return (
    <li
      className={cn(
        'group flex h-14 items-center rounded-md transition-colors duration-75',
        current ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      <label className="flex h-full w-8 shrink-0 items-center justify-center pointer-coarse:w-10">
        <input
          type="checkbox"
          checked={isSelected}
          onChange={(event) => onSelectedChange(event.target.checked)}
          aria-label={t('selection.mark', { sender: who })}
          className={cn(
            'size-3.5 accent-(--ink-fill) pointer-coarse:size-4',
            isSelecting ? '' : 'pointer-fine:not-group-hover:not-focus-visible:opacity-0',
          )}
        />
      </label>
      <Link
        href={href}
        aria-current={current ? 'true' : undefined}
        className="flex h-full min-w-0 flex-1 flex-col justify-center gap-0.5 rounded-md pr-2.5 outline-offset-[-2px]"
      >
        <span className="flex items-baseline gap-2">
          <span className="max-w-[60%] shrink-0 truncate font-medium">{who}</span>
          <span className="min-w-0 flex-1 truncate text-muted text-small">{mail.subject}</span>
          <span className="shrink-0 text-muted text-small tabular-nums">
            <TimeAgo at={mail.received_at} />
          </span>
        </span>
        <span className="truncate text-muted">
          {mail.reason_told ? tell(mail.reason_told) : (mail.reason ?? t('noReason'))}
        </span>
      </Link>
    </li>
  );
}
