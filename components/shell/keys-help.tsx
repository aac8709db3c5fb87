'use client';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { keymap, screenGroup } from './keymap.ts';
import { screens } from './screens.ts';

const screenKeys = screens.flatMap(({ command }) =>
  command?.keys ? [{ keys: command.keys, title: command.title, group: screenGroup }] : [],
);
const groups = Object.entries(
  Object.groupBy([...Object.values(keymap), ...screenKeys], ({ group }): string => group),
);

export function KeysHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Keys" className="top-[8vh] max-h-[84vh] w-[min(40rem,calc(100vw-2rem))]">
        <div className="mt-4 columns-1 gap-8 sm:columns-2">
          {groups.map(([group, entries = []]) => (
            <section key={group} className="mb-5 break-inside-avoid">
              <h3 className="mb-1 text-muted text-small">{group}</h3>
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
      </DialogContent>
    </Dialog>
  );
}
