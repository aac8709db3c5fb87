import { useState } from 'react';
import type { Extras } from './use-extras.ts';

export type CopyRow = 'cc' | 'bcc';

/** As many copies, and as many blind ones, as the API takes. */
export const mostCopies = 20;

export const hasTooMany = ({ cc, bcc }: Extras) => Math.max(cc.length, bcc.length) > mostCopies;

/** Whether a row of copies cannot be used yet: one holds something that is no address, or too many of them. */
export function useCopyRows(extras: Extras) {
  const [unread, setUnread] = useState({ cc: false, bcc: false });
  return {
    wrong: unread.cc || unread.bcc || hasTooMany(extras),
    onWrong: (row: CopyRow, is: boolean) => setUnread((before) => ({ ...before, [row]: is })),
  };
}
