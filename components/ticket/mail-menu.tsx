'use client';
import { Ban, CornerUpRight, Ellipsis, Scissors, SquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useMoveMessage } from '../data/use-move-message.ts';
import { BlockDialog } from '../held/block-dialog.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { MoveDialog } from './move-dialog.tsx';

const unsentStatuses = new Set(['queued', 'sending', 'deferred']);

/** What can be done with one mail. Nothing of it is lost, so nothing asks whether one is sure. */
export function MailMenu({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const t = useTranslations('ticket.moving');
  const { user } = useAppContext();
  const [choosing, setChoosing] = useState(false);
  const [blocking, setBlocking] = useState(false);
  const navigate = useNavigate();
  const later = laterMessages(message, ticket);
  const sender = message.author.type === 'contact' ? message.from?.address : undefined;
  const isOnly = ticket.messages.filter(({ kind }) => kind !== 'note').length === 1;
  const move = useMoveMessage({
    onMoved: ({ number }) => (isOnly ? navigate(`/tickets/${number}`) : undefined),
  });
  if (user.role === 'viewer' || unsentStatuses.has(message.delivery?.status ?? '')) return null;
  return (
    <>
      <Menu>
        <Hint label={t('label')}>
          <MenuTrigger asChild>
            <Button
              variant="muted"
              size="icon"
              aria-label={t('label')}
              className="size-6 opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
            >
              <Ellipsis className="size-3.5 stroke-[1.5]" />
            </Button>
          </MenuTrigger>
        </Hint>
        <MenuContent align="end" className="w-64">
          <MenuItem icon={<CornerUpRight className="icon" />} onSelect={() => setChoosing(true)}>
            {t('move')}
          </MenuItem>
          {isOnly ? null : (
            <MenuItem
              icon={<SquarePlus className="icon" />}
              onSelect={() => void move(message.id, { new: true })}
            >
              {t('own')}
            </MenuItem>
          )}
          {later.length > 0 && later.length < ticket.messages.length - 1 ? (
            <MenuItem
              icon={<Scissors className="icon" />}
              hint={t('entries', { count: later.length + 1 })}
              onSelect={() => void move(message.id, { new: true }, later)}
            >
              {t('split')}
            </MenuItem>
          ) : null}
          {sender ? (
            <>
              <MenuSeparator />
              <MenuItem icon={<Ban className="icon" />} onSelect={() => setBlocking(true)}>
                {t('block')}
              </MenuItem>
            </>
          ) : null}
        </MenuContent>
      </Menu>
      {sender ? (
        <BlockDialog
          open={blocking}
          onOpenChange={setBlocking}
          address={sender}
          mailboxId={ticket.mailbox_id}
        />
      ) : null}
      <MoveDialog
        open={choosing}
        onOpenChange={setChoosing}
        ticket={ticket}
        onChoose={(id) => void move(message.id, { ticket: id })}
      />
    </>
  );
}

/** What was written after it, but for replies that have not left. */
function laterMessages(message: Message, { messages }: TicketDetail) {
  return messages
    .slice(messages.findIndex(({ id }) => id === message.id) + 1)
    .filter(({ delivery }) => !unsentStatuses.has(delivery?.status ?? ''))
    .map(({ id }) => id);
}
