import { deskLocale } from '#app/server/desk-locale.ts';
import { EmptyState } from '#components/list/empty-list.tsx';
import { Link } from '#components/shell/navigation.tsx';
import { PageLayout } from '#components/shell/page-layout.tsx';
import { Button } from '#components/ui/button.tsx';
import { translatorOf } from '#locales/translator.ts';

export default async function NotFound() {
  const t = translatorOf(await deskLocale());
  return (
    <PageLayout title={t('errors.notFound.title')}>
      <div className="-mx-4 -mt-8">
        <EmptyState description={t('errors.notFound.description')}>
          <Button variant="outline" asChild>
            <Link href="/inbox">{t('errors.notFound.home')}</Link>
          </Button>
        </EmptyState>
      </div>
    </PageLayout>
  );
}
