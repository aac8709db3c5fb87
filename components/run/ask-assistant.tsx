'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Sparkle } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAssistants } from '../data/reference.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Textarea } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

type AskAssistantProps = {
  ticket: TicketDetail;
  /** A draft waits, which the next one replaces. */
  rewrites?: boolean;
  variant?: 'outline';
};

/** Asks the ticket’s assistant for a draft, with words of one’s own. */
export function AskAssistant({ ticket, rewrites = false, variant }: AskAssistantProps) {
  const t = useTranslations('run.ask');
  const [open, setOpen] = useState(false);
  const assistant = useAssistants().find(({ id }) => id === ticket.assistant_id);
  const isBusy = ticket.run !== null;
  useCommand('ask', () => setOpen(true), assistant !== undefined && !isBusy);
  if (!assistant) return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant={variant} disabled={isBusy}>
          {rewrites ? null : <Sparkle className="icon text-muted" />}
          {rewrites ? t('rewrite') : t('title', { assistant: assistant.name })}{' '}
          <Keys keys="i" className="text-muted" />
        </Button>
      </PopoverTrigger>
      <PopoverContent side="top" className="w-80" aria-label={t('title', { assistant: assistant.name })}>
        <AskForm ticket={ticket} rewrites={rewrites} onAsked={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}

function AskForm({
  ticket,
  rewrites,
  onAsked,
}: {
  ticket: TicketDetail;
  rewrites: boolean;
  onAsked: () => void;
}) {
  const t = useTranslations('run.ask');
  const client = useQueryClient();
  const [instruction, setInstruction] = useState('');
  const { busy, refused, attempt } = useAttempt({ onSettled: () => void refreshTicket(client, ticket) });
  const ask = async () => {
    const json = { instruction: instruction.trim() || null };
    if (await attempt(() => api.tickets[':id'].run.$post({ param: { id: ticket.id }, json }))) onAsked();
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Field label={t(rewrites ? 'change' : 'instruction')} hint={t('hint')} error={refused ?? undefined}>
        {(props) => (
          <Textarea
            {...props}
            value={instruction}
            maxLength={2000}
            onChange={(event) => setInstruction(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              void ask();
            }}
            className="min-h-16"
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button variant="primary" type="submit" disabled={busy}>
          {t(rewrites ? 'submitRewrite' : 'submit')} <Keys keys="enter" />
        </Button>
      </div>
    </form>
  );
}
