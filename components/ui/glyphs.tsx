import type { TicketPriority, TicketStatus } from '#lib/tickets/schema.ts';
import { cn } from './cn.ts';

/** Shape before colour: ring, half, moon, disc. */
export function StatusGlyph({ status, className }: { status: TicketStatus; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden
      className={cn(
        'size-4 shrink-0',
        status === 'closed' || status === 'snoozed' ? 'text-muted' : '',
        className,
      )}
    >
      {shapes[status]}
    </svg>
  );
}

const shapes: Record<TicketStatus, React.ReactNode> = {
  open: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  in_progress: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.75a3.25 3.25 0 0 1 0 6.5z" fill="currentColor" />
    </>
  ),
  snoozed: (
    <path
      d="M13 9.6A5.3 5.3 0 0 1 6.4 3a5.3 5.3 0 1 0 6.6 6.6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  closed: <circle cx="8" cy="8" r="6" fill="currentColor" />,
};

/** Rising bars; urgent is the one that is red. */
export function PriorityGlyph({ priority, className }: { priority: TicketPriority; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden
      className={cn('size-4 shrink-0', priority === 'urgent' ? 'text-red' : 'text-muted', className)}
    >
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={2.5 + bar * 4}
          y={10 - bar * 3}
          width="2.5"
          height={3.5 + bar * 3}
          rx="0.75"
          fill="currentColor"
          opacity={bar < filled[priority] ? 1 : 0.28}
        />
      ))}
    </svg>
  );
}

const filled: Record<TicketPriority, number> = { low: 1, normal: 2, high: 3, urgent: 3 };

/** The house mark: a name above the line it signs. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden className={cn('size-5 shrink-0', className)}>
      <rect width="20" height="20" rx="5" fill="var(--ink-fill)" />
      <path
        d="M4.6 11.4c1.7-.3 3.6-2.9 3.9-5.1.1-1-.9-1.2-1.4-.2-.9 1.8-.9 4.9.5 5.2 1.1.2 1.7-1.9 2.5-1.9.6 0 .3 1.5 1 1.6.8.1 1-.9 1.6-.9.5 0 .6.6 1.2.6h1.5"
        fill="none"
        stroke="var(--on-ink)"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M4.7 14.6h10.6"
        stroke="var(--on-ink)"
        strokeWidth="1.1"
        strokeLinecap="round"
        opacity="0.55"
      />
    </svg>
  );
}
