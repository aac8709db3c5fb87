'use client';
import { Nothing } from '#components/list/empty-list.tsx';
import { Page } from '#components/shell/page.tsx';
import { Button } from '#components/ui/button.tsx';

/** A screen that could not be drawn; the others go on. */
export default function ScreenFailed({ reset }: { error: Error; reset: () => void }) {
  return (
    <Page title="This screen could not be read">
      <div className="-mx-4 -mt-8">
        <Nothing says="The server met trouble just now. Your work is kept; the log says more.">
          <Button look="outline" onClick={reset}>
            Try again
          </Button>
        </Nothing>
      </div>
    </Page>
  );
}
