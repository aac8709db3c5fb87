import { Keys } from '../ui/keys.tsx';

export function NoTicketSelected() {
  return (
    <div className="flex h-full items-center justify-center">
      <p className="flex items-center gap-1.5 text-muted">
        Choose a ticket, or press <Keys keys="j" className="rounded-sm border px-1 opacity-100" />
        <span className="sr-only">j</span> and{' '}
        <Keys keys="enter" className="rounded-sm border px-1 opacity-100" />
        <span className="sr-only">enter</span>
      </p>
    </div>
  );
}
