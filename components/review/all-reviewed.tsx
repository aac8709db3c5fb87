import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';

export function AllReviewed() {
  return (
    <EmptyState description="No draft waits. When an assistant has written an answer, it comes here for you to sign.">
      <Button variant="outline" asChild>
        <Link href="/inbox">Go to the inbox</Link>
      </Button>
    </EmptyState>
  );
}
