'use client';
import { PaneHeader } from '../shell/pane-header.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';

type ReviewHeaderProps = {
  waiting: number;
  skipped: number;
  onSkip: (() => void) | null;
  onBack: (() => void) | null;
};

export function ReviewHeader({ waiting, skipped, onSkip, onBack }: ReviewHeaderProps) {
  return (
    <div className="shrink-0 border-b">
      <PaneHeader title="Review">
        <p aria-live="polite" className="mr-2 text-muted text-small tabular-nums">
          {waiting === 0 ? 'Nothing waits' : `${waiting} waiting`}
          {skipped > 0 ? `, ${skipped} skipped` : ''}
        </p>
        <Hint label="Back to the one before" keys="k">
          <Button variant="muted" disabled={!onBack} onClick={() => onBack?.()}>
            Back
          </Button>
        </Hint>
        <Hint label="Skip for now" keys="s">
          <Button disabled={!onSkip} onClick={() => onSkip?.()}>
            Skip <Keys keys="s" className="text-muted" />
          </Button>
        </Hint>
      </PaneHeader>
    </div>
  );
}
