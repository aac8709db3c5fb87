import fc from 'fast-check';
import { attributionLanguages, attributionLine } from '#lib/mail/reply/attribution-line.ts';

/** A mail on a ticket that has the mail `first`, with its lines as written; `%` in a line is a word of its own. */
export type SecondMail = { first: string; lines: string[]; type: 'text/plain' | 'text/html'; body: string };

const sentAt = new Date('2026-03-02T16:42:00Z');
const attributions = [
  ...attributionLanguages.map((language) =>
    attributionLine({ name: '%', address: 'support@shop.example' }, sentAt, language),
  ),
  'On Mon, Mar 2, 2026 at 5:42 PM % <support@shop.example> wrote:',
  'Am 02.03.26 um 17:42 schrieb %:',
  '2026年3月2日(月) 17:42 % <support@shop.example>:',
  '% wrote:',
];
const headers = [
  'From: %',
  'From: % <support@shop.example>',
  'Sent: 2 March 2026 17:42 %',
  'Date: %',
  'To: %',
  'Subject: %',
  'Von: % <support@shop.example>',
  'Gesendet: Montag, 2. März 2026 17:42 %',
  'An: %',
  'Betreff: %',
  '*From:* %',
  '*Sent:* 2026-03-02 %',
  '*To:* a@b.example %',
  '*Subject:* %',
];
const marks = [
  '--',
  '-- ',
  '—',
  '___',
  '***',
  '===',
  '---',
  '________________________________',
  '-----Original Message-----',
  '---------- Forwarded message ---------',
  '##- Please type your reply above this line -##',
  '',
  '>',
];
const sentences = [
  '%',
  'Yes',
  'Yes %',
  '42 %',
  'I want my money back for % at once.',
  '> npm install %',
  '>> %',
  '>%',
  '$ cat % > file',
  'select * from % where a > b;',
  '+ const % = 1;',
  '-%',
  '| % | 3 |',
  'Sent from my iPhone %',
  'Sent from my iPhone',
  'Get Outlook for iOS % please',
  'Regards, %',
  'P.S. %',
  'Roses are %,',
  '- a % chair',
  'See my answers below: %',
];
const asked = [
  'Hello Jane,',
  'Yes',
  'did you press the red button at the back of the lamp for three seconds?',
  'Please restart it, and tell us whether it blinks.',
  'Best regards',
  'The Shop',
];

/** The element that a line of an HTML mail stands in. */
const elements = [
  '<div>@</div>',
  '<p>@</p>',
  '@<br>',
  '<blockquote>@</blockquote>',
  '<blockquote type="cite">@</blockquote>',
  '<div class="gmail_quote">@</div>',
  '<div class="gmail_signature">@</div>',
  '<div class="moz-cite-prefix">@</div>',
  '<div class="yahoo_quoted">@</div>',
  '<div class="protonmail_quote">@</div>',
  '<div id="divRplyFwdMsg">@</div>',
  '<div id="appendonsend"></div><hr><div>@</div>',
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>@</p></div>',
  '<div name="messageReplySection">@</div>',
  '<div data-marker="__QUOTED_TEXT__">@</div>',
  '<table><tr><td>@</td><td>1</td></tr></table>',
  '<ul><li>@</li></ul>',
  '<hr><p>@</p>',
  '<pre>@</pre>',
];

const written = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.constantFrom(...attributions) },
  { weight: 2, arbitrary: fc.constantFrom(...headers) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
);
const quoted = fc
  .tuple(
    fc.constantFrom('', '> ', '>> '),
    fc.nat(asked.length - 1),
    fc.integer({ min: 1, max: asked.length }),
  )
  .map(([mark, from, count]) => asked.slice(from, from + count).map((line) => `${mark}${line}`));

let words = 0;

/** Second mails of any kind; each has words of its own, however often it is made. */
export const secondMails: fc.Arbitrary<SecondMail> = fc
  .record({
    parts: fc.array(
      fc.oneof({ weight: 3, arbitrary: written.map((line) => [line]) }, { weight: 1, arbitrary: quoted }),
      {
        minLength: 1,
        maxLength: 14,
      },
    ),
    html: fc.boolean(),
    elements: fc.array(fc.constantFrom(...elements), { minLength: 60, maxLength: 60 }),
  })
  .map(({ parts, html, elements }) => {
    const lines = parts.flat().map((line) => line.replaceAll('%', nextWord));
    const body = html
      ? lines.map((line, at) => (elements[at % 60] ?? '@').replace('@', () => escaped(line))).join('\n')
      : lines.join('\n');
    return { first: asked.join('\n'), lines, type: html ? 'text/html' : 'text/plain', body };
  });

function nextWord() {
  words += 1;
  return `zorkel${[...String(words)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

function escaped(line: string) {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function keyOf(line: string) {
  return line
    .replace(/^[\s>]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The lines of the mail that stand in no earlier one. */
export function newLines({ lines }: SecondMail, ...earlier: string[]): string[] {
  const known = new Set(earlier.flatMap((text) => text.split('\n').map(keyOf)));
  return lines.map(keyOf).filter((key) => key !== '' && !known.has(key));
}

/** Those of the lines that a text lacks. */
export function missingLines(text: string, lines: string[]): string[] {
  const there = text.split('\n').map((line) => line.replace(/\s+/g, ' '));
  return lines.filter((line) => !there.some((other) => other.includes(line)));
}
