'use client';
import { Ellipsis } from 'lucide-react';
import { toast } from 'sonner';
import type { User } from '#lib/users/schema.ts';
import { api, errorMessage, unwrap } from '../data/api.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';

type PersonActionsProps = {
  user: User;
  /** Shows a link that nobody could mail. */
  onLink: (link: { name: string; url: string }) => void;
  refresh: () => Promise<unknown>;
};

/** The links that can be sent to a person: their invitation once more, or one to set a new password. */
export function PersonActions({ user, onLink, refresh }: PersonActionsProps) {
  const send = async (act: 'invitation' | 'password-reset') => {
    const param = { id: user.id };
    try {
      const { url } = await (act === 'invitation'
        ? unwrap(api.users[':id'].invitation.$post({ param }))
        : unwrap(api.users[':id']['password-reset'].$post({ param })));
      if (url) onLink({ name: user.name, url });
      else toast(`The mail to ${user.email} is on its way.`);
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
  };

  if (user.disabled_at) return null;
  if (user.invitation) return <Button onClick={() => void send('invitation')}>Resend</Button>;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="icon" variant="muted" aria-label={`More for ${user.name}`}>
          <Ellipsis className="icon" />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem onSelect={() => void send('password-reset')}>Send password reset</MenuItem>
      </MenuContent>
    </Menu>
  );
}
