import { parseAddresses } from '../headers/addresses.ts';
import { plainAddress } from '../headers/reply-token.ts';
import { firstSign, type Sign, valuesOf } from './sign.ts';

/** The header of every automatic mail that we send; its value is the sending address. */
export const loopHeader = 'X-Countersign-Loop';

const maxHops = 25;

const fromOurselves: Sign = ({ from }, envelope, { addresses }) => {
  const own = new Set(addresses.map(plainAddress));
  if (from && own.has(plainAddress(from.address)))
    return `It comes from ${from.address}, which is our own address.`;
  return own.has(plainAddress(envelope.from))
    ? `Its envelope sender ${envelope.from} is our own address.`
    : null;
};

const returnsToUs: Sign = (parsed, _envelope, { addresses }) => {
  const own = new Set(addresses.map(plainAddress));
  const path = valuesOf(parsed, 'return-path').flatMap(parseAddresses)[0];
  return path && own.has(plainAddress(path.address))
    ? `Its return path ${path.address} is our own address.`
    : null;
};

const loopMark: Sign = (parsed, _envelope, { addresses, instanceId }) =>
  valuesOf(parsed, loopHeader.toLowerCase()).some((mark) => mark === instanceId || addresses.includes(mark))
    ? 'It carries our own loop mark.'
    : null;

const ownMessageId: Sign = ({ messageId }, _envelope, { isOwnMessageId }) =>
  messageId && isOwnMessageId?.(messageId)
    ? 'It bears a Message-ID that we made: our own mail came back.'
    : null;

const tooManyHops: Sign = (parsed) => {
  const hops = valuesOf(parsed, 'received').length;
  return hops > maxHops ? `It passed through ${hops} servers, so it runs in a circle.` : null;
};

/** Mail that loops through us. */
export const loopSign: Sign = (...mail) =>
  firstSign([fromOurselves, returnsToUs, loopMark, ownMessageId, tooManyHops], ...mail);
