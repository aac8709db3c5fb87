import type { blockSender as english } from '../en/block-sender.ts';
import type { TranslationOf } from '../translation.ts';

export const blockSender: TranslationOf<typeof english> = {
  title: 'Absender blockieren',
  description:
    'E-Mails eines blockierten Absenders werden ignoriert. Sie bleiben erhalten und können später zugeordnet werden.',
  sender: 'Absender',
  everyoneAt: 'Alle bei {domain}',
  where: 'Wo',
  inMailbox: 'In {mailbox}',
  inThisMailbox: 'In diesem Postfach',
  inAllMailboxes: 'In allen Postfächern',
  submit: 'Blockieren',
  done: '{sender} ist blockiert.',
  undo: 'Rückgängig',
};
