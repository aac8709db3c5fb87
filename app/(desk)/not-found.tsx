import { EmptyState } from '#components/list/empty-list.tsx';
import { Link } from '#components/shell/navigation.tsx';
import { PageLayout } from '#components/shell/page-layout.tsx';
import { Button } from '#components/ui/button.tsx';

export default function NotFound() {
  return (
    <PageLayout title="There is nothing here">
      <div className="-mx-4 -mt-8">
        <EmptyState description="Either it never was, or it is not yours to see.">
          <Button variant="outline" asChild>
            <Link href="/inbox">Go to the inbox</Link>
          </Button>
        </EmptyState>
      </div>
    </PageLayout>
  );
}
