import { Nothing } from '#components/list/empty-list.tsx';
import { Go } from '#components/shell/navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { Button } from '#components/ui/button.tsx';

export default function NotFound() {
  return (
    <Page title="There is nothing here">
      <div className="-mx-4 -mt-8">
        <Nothing says="Either it never was, or it is not yours to see.">
          <Button look="outline" asChild>
            <Go href="/inbox">Go to the inbox</Go>
          </Button>
        </Nothing>
      </div>
    </Page>
  );
}
