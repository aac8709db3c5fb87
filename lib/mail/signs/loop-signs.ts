import { say } from '#locales/say.ts';
import { firstSign, type Sign, valuesOf } from './sign.ts';

/** The header of every automatic mail that we send; its value is the sending address. */
export const loopHeader = 'X-Countersign-Loop';

const maxHops = 25;

const loopMark: Sign = (parsed, _envelope, { addresses, instanceId }) =>
  valuesOf(parsed, loopHeader.toLowerCase()).some((mark) => mark === instanceId || addresses.includes(mark))
    ? say('classified.loop_mark')
    : null;

const ownMessageId: Sign = ({ messageId }, _envelope, { isOwnMessageId }) =>
  messageId && isOwnMessageId?.(messageId) ? say('classified.own_message_id') : null;

const tooManyHops: Sign = (parsed) => {
  const hops = valuesOf(parsed, 'received').length;
  return hops > maxHops ? say('classified.too_many_hops', { count: hops }) : null;
};

/** Mail that loops through us. An author of ours is no loop: web forms send as the mailbox itself. */
export const loopSign: Sign = (...mail) => firstSign([loopMark, ownMessageId, tooManyHops], ...mail);
