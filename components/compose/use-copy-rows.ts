import { useState } from 'react';
import type { ReplyOptions } from './use-reply-options.ts';

export type CopyRow = 'cc' | 'bcc';
export type RecipientRow = CopyRow | 'to';

/** As many copies, and as many blind ones, as the API takes. */
export const maxCopies = 20;

export const hasTooMany = ({ cc, bcc }: ReplyOptions) => Math.max(cc.length, bcc.length) > maxCopies;

/** Whether a row of recipients cannot be used yet: what is typed is not taken over, or there are too many copies. */
export function useCopyRows(replyOptions: ReplyOptions) {
  const [unread, setUnread] = useState({ to: false, cc: false, bcc: false });
  return {
    invalid: unread.to || unread.cc || unread.bcc || hasTooMany(replyOptions),
    onInvalidChange: (row: RecipientRow, is: boolean) => setUnread((before) => ({ ...before, [row]: is })),
  };
}
