'use client';
import { useTranslations } from 'use-intl';
import { Dialog, Drawer } from '../ui/dialog.tsx';
import { Sidebar } from './sidebar.tsx';

/** The sidebar where it does not stand open: on a phone. */
export function SidebarDrawer({ onFind, onClose }: { onFind: () => void; onClose: () => void }) {
  const t = useTranslations('shell');
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <Drawer title={t('places')}>
        <Sidebar onFind={onFind} onNavigate={onClose} />
      </Drawer>
    </Dialog>
  );
}
