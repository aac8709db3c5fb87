'use client';
import { useUsers } from './data/reference.ts';
import { Avatar } from './ui/avatar.tsx';

type PersonAvatarProps = { id: string | null; name: string; className?: string | undefined };

/** A person of the team, with the picture that they chose. */
export function PersonAvatar({ id, name, className }: PersonAvatarProps) {
  const picture = useUsers().find((user) => user.id === id)?.picture;
  return (
    <Avatar
      name={name}
      picture={picture ? `/api/v1/users/${id}/picture/${picture}` : null}
      {...(className ? { className } : {})}
    />
  );
}
