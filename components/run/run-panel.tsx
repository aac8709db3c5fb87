'use client';
import type { TicketDetail } from '../data/shapes.ts';
import { useRun, useRuns } from '../data/tickets.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { isLive } from '../words/steps.ts';
import { StepList } from './step-list.tsx';
import { useRunActs } from './use-run-acts.ts';

/** The newest run of a ticket, while it happens and after. */
export function RunPanel({ ticket }: { ticket: TicketDetail }) {
  const { data: runs, isError } = useRuns(ticket.id);
  const newest = ticket.run ?? runs?.[0];
  const { data: read } = useRun(newest?.id);
  const run = ticket.run?.steps ? ticket.run : (read ?? newest);
  if (!run)
    return (
      <p className="min-h-5 text-muted">
        {runs ? 'No assistant has looked at this ticket.' : isError ? 'It could not be read just now.' : null}
      </p>
    );
  return (
    <div className="flex flex-col gap-1.5">
      <StepList run={run} waits={ticket.draft?.run_id === run.id} />
      <RunFoot run={run} />
    </div>
  );
}

function RunFoot({
  run,
}: {
  run: {
    id: string;
    status: Parameters<typeof isLive>[0]['status'];
    ticket_id: string;
    ticket_number: number;
  };
}) {
  const { user } = useDesk();
  const { stop } = useRunActs(run);
  return (
    <div className="flex gap-3 text-small">
      <Go
        href={`/runs/${run.id}`}
        className="rounded-sm text-muted underline decoration-strong-line underline-offset-3 hover:text-text"
      >
        Open the run
      </Go>
      {isLive(run) && user.role !== 'viewer' ? (
        <Button look="link" className="text-muted text-small" onClick={stop}>
          Stop it
        </Button>
      ) : null}
    </div>
  );
}
