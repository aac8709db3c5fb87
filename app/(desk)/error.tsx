'use client';
import { EmptyState } from '#components/list/empty-list.tsx';
import { PageLayout } from '#components/shell/page-layout.tsx';
import { Button } from '#components/ui/button.tsx';

/** A screen that could not be drawn; the others go on. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageLayout title="This screen could not be read">
      <div className="-mx-4 -mt-8">
        <EmptyState description="The server met trouble just now. Your work is kept; the log says more.">
          <Button variant="outline" onClick={reset}>
            Try again
          </Button>
        </EmptyState>
      </div>
    </PageLayout>
  );
}
