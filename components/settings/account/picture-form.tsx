'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useUsers } from '../../data/reference.ts';
import { PersonAvatar } from '../../person-avatar.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { smallSquare } from './small-square.ts';

/** The picture of the person who sits here. It is scaled in the browser, so where it was taken stays there. */
export function PictureForm() {
  const t = useTranslations('settings.account.picture');
  const client = useQueryClient();
  const { user } = useAppContext();
  const has = Boolean(useUsers().find(({ id }) => id === user.id)?.picture);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const change = async (act: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await act();
      await client.invalidateQueries({ queryKey: queryKeys.users });
      toast(t('changed'));
    } catch (error) {
      toast.error(errorMessage(error));
    }
    setBusy(false);
  };
  const upload = async (file: File) => {
    const content = await smallSquare(file);
    if (content) await change(() => api.me.picture.$put({ json: { content } }));
    else toast.error(t('unreadable'));
  };

  return (
    <div className="flex items-center gap-4">
      <PersonAvatar id={user.id} name={user.name} className="size-16 text-title" />
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept="image/*"
          tabIndex={-1}
          aria-label={t('title')}
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void upload(file);
          }}
        />
        <Button variant="outline" disabled={busy} onClick={() => input.current?.click()}>
          {t(has ? 'replace' : 'choose')}
        </Button>
        {has ? (
          <Button variant="muted" disabled={busy} onClick={() => void change(() => api.me.picture.$delete())}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
