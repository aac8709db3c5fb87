import { compile, type FormatCallback } from 'html-to-text';
import { cutText } from '../charset/clean-text.ts';

/** As `sanitizeMail` marks it: text alone. */
const unseen = /<span data-unseen>[^<]*<\/span>/g;
const maxLength = 2_000_000;

/** Cells of a row share one line: mail uses tables for layout more than for data. */
const cell: FormatCallback = (element, walk, builder) => {
  builder.addInline(' ');
  walk(element.children, builder);
  builder.addInline(' ');
};

const convert = compile({
  formatters: { cell },
  wordwrap: false,
  limits: { maxInputLength: maxLength, maxDepth: 400 },
  selectors: [
    { selector: 'img', format: 'skip' },
    {
      selector: 'a',
      options: {
        hideLinkHrefIfSameAsText: true,
        ignoreHref: false,
        noAnchorUrl: true,
        linkBrackets: [' (', ')'],
      },
    },
    { selector: 'hr', options: { length: 32 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ],
});

/**
 * Sanitised HTML as text, as far as a reader would see it: quotes with `> `, link targets in brackets, no images, no
 * wrapping. A mail that would be empty then is read whole: it was written on a dark ground that it does not bring along.
 */
export function htmlToText(html: string): string {
  const whole = cutText(html, maxLength);
  const seen = toText(whole.replace(unseen, ''));
  return seen.trim() === '' && whole.includes('<span data-unseen>') ? toText(whole) : seen;
}

function toText(html: string): string {
  return convert(html)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
