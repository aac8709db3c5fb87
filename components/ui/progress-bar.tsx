import { cn } from './cn.ts';

type ProgressBarProps = {
  label: string;
  /** 0 to 1; null while nobody knows how much there is. */
  part: number | null;
  className?: string;
};

/** How far something is. */
export function ProgressBar({ label, part, className }: ProgressBarProps) {
  const percent = part === null ? null : Math.round(Math.min(Math.max(part, 0), 1) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-hover', className)}
    >
      <svg aria-hidden viewBox="0 0 100 1" preserveAspectRatio="none" className="block size-full">
        <rect
          width={percent ?? 12}
          height="1"
          className={cn('fill-ink-fill', percent === null && 'motion-safe:animate-pulse')}
        />
      </svg>
    </div>
  );
}
