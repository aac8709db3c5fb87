import { noOptions, readReplyOptions, writeReplyOptions } from '../compose/use-reply-options.ts';
import type { ApiRequest, api } from '../data/api.ts';
import { readMacro, writeMacro } from '../saved-replies/use-macro.ts';
import { readUnsentText, replaceUnsentText } from './use-unsent-text.ts';

type Content = Pick<
  ApiRequest<(typeof api.me)['unsent-texts'][':ticketId'][':kind']['$put']>['json'],
  'body' | 'options'
>;
type Place = { ticketId: string; kind: 'reply' | 'note' };

/** What is being written here, with all that goes with it. `print` is the same for the same content. */
export function contentOf({ ticketId, kind }: Place) {
  const name = `${kind} ${ticketId}`;
  const body = readUnsentText(name);
  const chosen = kind === 'reply' ? readReplyOptions(name) : null;
  const macro = kind === 'reply' ? readMacro(ticketId) : null;
  const options = chosen || macro ? { ...(chosen ?? noOptions), macro } : null;
  return { body, options, print: JSON.stringify([body, options]) };
}

/** Puts what was written in another window in the place of what is here. */
export function writeContent({ ticketId, kind }: Place, content: Content | null) {
  const name = `${kind} ${ticketId}`;
  replaceUnsentText(name, content?.body ?? '');
  if (kind === 'note') return;
  const { macro = null, ...replyOptions } = content?.options ?? { ...noOptions, macro: null };
  writeReplyOptions(name, content?.options ? replyOptions : null);
  writeMacro(ticketId, macro);
}
