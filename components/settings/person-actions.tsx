'use client';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { User } from '#lib/users/schema.ts';
import { api, errorMessage, unwrap } from '../data/api.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { toast } from '../ui/toast.ts';

type PersonActionsProps = {
  user: User;
  /** Of oneself the second step is turned off under Your account, with the password. */
  isSelf: boolean;
  /** Shows a link that nobody could mail. */
  onLink: (link: { name: string; url: string }) => void;
  refresh: () => Promise<unknown>;
};

/** What helps a person to sign in: their invitation once more, a new password, an authenticator app that is lost. */
export function PersonActions({ user, isSelf, onLink, refresh }: PersonActionsProps) {
  const t = useTranslations();
  const send = async (act: 'invitation' | 'password-reset') => {
    const param = { id: user.id };
    try {
      const { url } = await (act === 'invitation'
        ? unwrap(api.users[':id'].invitation.$post({ param }))
        : unwrap(api.users[':id']['password-reset'].$post({ param })));
      if (url) onLink({ name: user.name, url });
      else toast(t('settings.people.mailed', { email: user.email }));
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
  };
  const resetSecondFactor = async () => {
    try {
      await api.users[':id']['second-factor'].$delete({ param: { id: user.id } });
      toast(t('settings.people.secondFactorReset', { name: user.name }));
    } catch (error) {
      toast.error(errorMessage(error));
    }
  };

  if (user.disabled_at) return null;
  if (user.invitation)
    return <Button onClick={() => void send('invitation')}>{t('settings.people.resend')}</Button>;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="icon" variant="muted" aria-label={t('common.moreFor', { name: user.name })}>
          <Ellipsis className="icon" />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem onSelect={() => void send('password-reset')}>
          {t('settings.people.sendPasswordReset')}
        </MenuItem>
        {isSelf ? null : (
          <MenuItem onSelect={() => void resetSecondFactor()}>
            {t('settings.people.resetSecondFactor')}
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
