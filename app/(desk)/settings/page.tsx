import { pageTitle } from '#app/server/page-title.ts';
import { SettingsIndex } from '#components/settings/settings-index.tsx';

export const generateMetadata = pageTitle((t) => t('settings.title'));

export default function SettingsPage() {
  return <SettingsIndex />;
}
