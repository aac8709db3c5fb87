import { useState } from 'react';
import type { ReplyOptions } from './use-reply-options.ts';

export type CopyRow = 'cc' | 'bcc';

/** As many copies, and as many blind ones, as the API takes. */
export const maxCopies = 20;

export const hasTooMany = ({ cc, bcc }: ReplyOptions) => Math.max(cc.length, bcc.length) > maxCopies;

/** Whether a row of copies cannot be used yet: one holds something that is no address, or too many of them. */
export function useCopyRows(replyOptions: ReplyOptions) {
  const [unread, setUnread] = useState({ cc: false, bcc: false });
  return {
    invalid: unread.cc || unread.bcc || hasTooMany(replyOptions),
    onInvalidChange: (row: CopyRow, is: boolean) => setUnread((before) => ({ ...before, [row]: is })),
  };
}
