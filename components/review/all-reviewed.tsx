import { Nothing } from '../list/empty-list.tsx';
import { Go } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';

export function AllReviewed() {
  return (
    <Nothing says="No draft waits. When an assistant has written an answer, it comes here for you to sign.">
      <Button look="outline" asChild>
        <Go href="/inbox">Go to the inbox</Go>
      </Button>
    </Nothing>
  );
}
