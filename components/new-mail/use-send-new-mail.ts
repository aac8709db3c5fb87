'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SendSchedule } from '../compose/send-later-dialog.tsx';
import { api, requestOptions, unwrap } from '../data/api.ts';
import type { NewTicketInput } from '../data/new-mail.ts';
import { queryKeys } from '../data/query-keys.ts';
import { typedText } from '../labels/typed-text.ts';
import { macroFields } from '../saved-replies/use-macro.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { useIdempotencyKey } from '../ticket/use-idempotency-key.ts';
import { useUndoToast } from '../ticket/use-undo-toast.ts';
import { type Fault, faultOf, missingIn } from './faults.ts';
import { noMacro, type StoredNewMail } from './use-new-mail.ts';

type SendOptions = { statusAfter?: 'closed'; schedule?: SendSchedule };

/** Sends the new mail and goes to the ticket that it opened. What is wrong is said field by field. */
export function useSendNewMail(stored: StoredNewMail, mailboxId: string | null) {
  const client = useQueryClient();
  const t = useTranslations('newMail.faults');
  const navigate = useNavigate();
  const showUndoToast = useUndoToast();
  const keyOf = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [refusals, setRefusals] = useState(0);
  const refuse = (wrong: Fault[]) => {
    setFaults(wrong);
    if (wrong.length > 0) setRefusals((before) => before + 1);
  };

  async function send({ statusAfter, schedule }: SendOptions) {
    const mail = stored.current();
    const missing = missingIn(mail, mailboxId);
    refuse(missing.map((field) => ({ field, message: t(field) })));
    if (missing.length > 0 || mailboxId === null) return;
    setBusy(true);
    try {
      await stored.settle();
      const json = requestOf(mail, { mailboxId, statusAfter, schedule });
      const { id } = await unwrap(
        api.tickets.$post({ json }, requestOptions({ idempotencyKey: keyOf(json) })),
      );
      const ticket = await unwrap(api.tickets[':id'].$get({ param: { id } }));
      await stored.end();
      client.setQueryData(queryKeys.ticket(ticket.number), ticket);
      navigate(`/tickets/${ticket.number}`);
      const message = ticket.messages.find(({ kind }) => kind === 'outbound');
      if (message) showUndoToast(ticket, { message, body: json.body, isFirst: true });
    } catch (error) {
      refuse([faultOf(error, mail, (reason) => t('unreachable', { reason }))]);
    } finally {
      setBusy(false);
    }
  }

  return {
    send,
    busy,
    faults,
    /** How often it could not leave. */
    refusals,
    /** What was wrong with a field that is changed now need not be wrong any more. */
    forgive: (field: Fault['field']) =>
      setFaults((before) => before.filter((fault) => fault.field !== field && fault.field !== 'mail')),
  };
}

function requestOf(
  mail: ReturnType<StoredNewMail['current']>,
  { mailboxId, statusAfter, schedule }: SendOptions & { mailboxId: string },
): NewTicketInput {
  const { saved_reply_ids, add_tags, assignee_id } = macroFields(mail.macro ?? noMacro);
  return {
    mailbox_id: mailboxId,
    to: mail.to,
    cc: mail.cc.length > 0 ? mail.cc : undefined,
    bcc: mail.bcc.length > 0 ? mail.bcc : undefined,
    subject: mail.subject,
    body: typedText(mail.body),
    attachment_ids: mail.files.length > 0 ? mail.files.map(({ id }) => id) : undefined,
    send_at: schedule?.sendAt.toISOString(),
    // biome-ignore lint/suspicious/noThenProperty: the API's own name for what becomes of the ticket
    then: statusAfter ?? mail.macro?.status ?? undefined,
    tags: add_tags,
    assignee_id: assignee_id ?? undefined,
    saved_reply_ids,
  };
}
