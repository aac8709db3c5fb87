import { expect, test } from 'vitest';
import { generaliseReply } from './generalise-reply.ts';

const person = {
  names: ['ada', 'lovelace', 'mara', 'holm', 'otto'],
  written: 'Hello, do you give students a discount? My order is 48213, I live at Kirchweg 12B. Ada',
  ownDomain: 'shop.example',
};
const general = (reply: string) => generaliseReply(reply, person).text;

test('a reply loses its greeting, courtesy and signature, and keeps what it says', () => {
  expect(
    general(
      'Hi Ada,\n\nthanks for writing to us. Students get 10 % off with a valid card.\nSend a photo of the card to students@shop.example.\n\nLet us know if you have any questions.\n\nKind regards,\nMara Holm\nMorrow Kettle Works\n+44 20 7946 0958',
    ),
  ).toBe('Students get 10 % off with a valid card.\nSend a photo of the card to students@shop.example.');
});

test.for([
  ['your order and its number', 'Your order 48213 is on its way.'],
  ['a code', 'The tracking code is JD0146-778A.'],
  ['a name', 'Ada, that discount is for students.'],
  ['a colleague', 'It was Otto who packed it.'],
  ['an address', 'We send it to ada@lovelace.example.'],
  ['a street', 'It goes to Kirchweg 12B.'],
  ['a telephone', 'We call you at +49 30 1234567.'],
  ['an own day', 'Your parcel arrives on Tuesday.'],
  ['a deed', 'I have refunded the difference.'],
  ['a deed in German', 'Ich habe Ihnen den Betrag erstattet.'],
  ['what the contact said', 'As you write, the lid is missing.'],
  ['a question to the contact', 'Which lid do you have?'],
])('%s stays out of an article', ([, sentence = '']) => {
  const { text, leftOut } = generaliseReply(`Students get 10 % off. ${sentence}`, person);
  expect({ text, leftOut }).toEqual({ text: 'Students get 10 % off.', leftOut: 1 });
});

test.for([
  'Orders over £1000 travel free of charge.',
  'We have made kettles since 1921.',
  'The lid holds 1500 ml and fits every kettle.',
  'Write to workshop@shop.example.',
  'Your account shows the discount under Settings.',
  'Parcels leave us every Tuesday.',
  '1. Open the lid.\n2. Lift the sieve.',
])('“%s” may stand in an article', (sentence) => {
  expect(general(sentence)).toBe(sentence);
});

test.for([
  ['We are sorry, but we do not send to Iceland at present.', 'We do not send to Iceland at present.'],
  ['Thanks for asking: students get 10 % off.', 'Students get 10 % off.'],
  ['Guten Tag Frau Lovelace,\nleider versenden wir nicht nach Island.', 'Versenden wir nicht nach Island.'],
  ['Sorry for the delay. Students get 10 % off.', 'Students get 10 % off.'],
  ['Hello Ada, students get 10 % off.', 'students get 10 % off.'],
])('“%s” is told as “%s”', ([reply = '', told]) => {
  expect(general(reply)).toBe(told);
});

test('a reply about one contact alone leaves nothing', () => {
  expect(general('Hello Ada,\n\nI have cancelled order 48213.\n\nBest regards\nMara')).toBe('');
});
