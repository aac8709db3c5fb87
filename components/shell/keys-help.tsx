'use client';
import { useTranslations } from 'use-intl';
import { controlKeys, controlNames } from '../editor/controls.ts';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { type KeyGroup, type KeyName, keymap, screenGroup } from './keymap.ts';
import { commandScreens } from './screens.ts';

export default function KeysHelp({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('shell.keys')}
        className="top-[8vh] max-h-[84vh] w-[min(40rem,calc(100vw-2rem))]"
      >
        <KeyGroups />
      </DialogContent>
    </Dialog>
  );
}

function KeyGroups() {
  const t = useTranslations();
  const ofScreens = commandScreens.flatMap(({ path, command: { keys } }) =>
    keys ? [{ keys, title: t(`screens.commands.${path}`), group: screenGroup }] : [],
  );
  const ofMap = (Object.keys(keymap) as KeyName[]).map((name) => ({
    ...keymap[name],
    title: t(`keys.titles.${name}`),
  }));
  const groups = Object.entries(Object.groupBy([...ofMap, ...ofScreens], ({ group }) => group)).map(
    ([group, entries = []]) => ({ title: t(`keys.groups.${group as KeyGroup}`), entries }),
  );
  const ofEditor = controlNames.map((name) => ({ keys: controlKeys[name], title: t(`composer.${name}`) }));
  return (
    <div className="mt-4 columns-1 gap-8 sm:columns-2">
      {[...groups, { title: t('composer.bar'), entries: ofEditor }].map(({ title, entries }) => (
        <section key={title} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 text-muted text-small">{title}</h3>
          <dl>
            {entries.map(({ keys, title }) => (
              <div key={title} className="flex h-7 items-center justify-between gap-4">
                <dt>{title}</dt>
                <dd>
                  <Keys keys={keys} className="text-small opacity-100" />
                  <span className="sr-only">{keys}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
