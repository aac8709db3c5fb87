import { expect, it } from 'vitest';
import { replySubject } from './reply-subject.ts';

it.each([
  ['Hello', 'Re: Hello'],
  ['Re: Hello', 'Re: Hello'],
  ['AW: Re[2]: SV: Hello', 'Re: Hello'],
  ['回复：你好', 'Re: 你好'],
  ['Reise: Buchung', 'Re: Reise: Buchung'],
  ['Fwd: Hello', 'Re: Fwd: Hello'],
  ['Hi\r\nBcc: x@y.example', 'Re: Hi Bcc: x@y.example'],
  ['', 'Re:'],
  [null, 'Re:'],
])('the subject %j becomes %j in a reply', (subject, expected) =>
  expect(replySubject(subject)).toBe(expected),
);
