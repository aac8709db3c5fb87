import { describe, expect, it } from 'vitest';
import { visibleText } from '../body/visible-text.ts';
import { withoutTokens } from '../headers/reply-token.ts';
import { htmlToText } from '../html/html-to-text.ts';
import { sanitizeMailHtml } from '../html/sanitize.ts';
import { attributionLanguages, attributionLine } from './attribution-line.ts';
import { quoteMail } from './quote-mail.ts';
import { replyBody } from './reply-body.ts';

const ada = { name: 'Ada Lovelace', address: 'ada@customer.example' };
const at = new Date('2026-03-03T09:15:00Z');
const mail = {
  from: ada,
  at,
  text: 'Where is it?\n\nAda\n\n> We sent it.\n>> Thanks',
  html: '<p>Where is <b>it</b>?</p><img data-cid="x" alt="our logo"><img data-remote-src="https://t.example/p.gif">',
};
const contentIds = new Map<string, string>();

describe('the quote under a reply', () => {
  it.each(attributionLanguages)('is folded by our own parser when its attribution is in %s', (language) => {
    const { text, html } = replyBody('It comes on Friday.\n\nKind regards', {
      signature: '',
      quote: quoteMail(mail, language),
      contentIds,
    });
    expect(visibleText(text)).toBe('It comes on Friday.\n\nKind regards');
    expect(visibleText(htmlToText(sanitizeMailHtml(html)))).toBe('It comes on Friday.\n\nKind regards');
  });

  it('begins with author and day in the ticket’s language', () => {
    expect(attributionLine(ada, at, 'de')).toBe(
      'Am 3. März 2026 schrieb Ada Lovelace <ada@customer.example>:',
    );
    expect(attributionLine(ada, at, 'th')).toContain('2026');
    expect(attributionLine({ name: 'A:\r\n<b@c.example>', address: 'a@b.example' }, at, 'xx')).toBe(
      'On 3 March 2026, A b@c.example <a@b.example> wrote:',
    );
  });

  it('marks each line of the text, and deeper quotes again', () => {
    expect(quoteMail(mail, 'en').text.split('\n').slice(1)).toEqual([
      '> Where is it?',
      '>',
      '> Ada',
      '>',
      '>> We sent it.',
      '>>> Thanks',
    ]);
  });

  it('is a cited block in the HTML, without any image', () => {
    const { html } = quoteMail(mail, 'en');
    expect(html).toMatch(
      /<blockquote class="gmail_quote" type="cite"[^>]*><p>Where is <b>it<\/b>\?<\/p>\[our logo\]/,
    );
    expect(html).not.toMatch(/<img|t\.example/);
    expect(sanitizeMailHtml(html)).toContain('type="cite"');
  });

  it('contains what our own parser had folded', () => {
    const folded =
      '<p>Hi</p><details class="cs-quote"><summary>Earlier mail</summary><p>before</p></details>';
    expect(quoteMail({ ...mail, html: folded }, 'en').html).toContain('<p>Hi</p><p>before</p>');
  });

  it('uses the text when there is no HTML, or too much of it', () => {
    expect(quoteMail({ ...mail, html: null, text: 'a < b\nc' }, 'en').html).toContain('a &lt; b<br>\nc');
    const long = quoteMail({ ...mail, html: `<p>${'x'.repeat(70_000)}</p>` }, 'en');
    expect(long.html).toContain('Where is it?');
  });

  it('is cut at 64 kB, between two lines', () => {
    const text = Array.from({ length: 10_000 }, (_, line) => `line ${line} of many`).join('\n');
    const quote = quoteMail({ ...mail, html: null, text }, 'en');
    expect(quote.text.length).toBeLessThan(90_000);
    expect(quote.text).toMatch(/of many\n> \[…\]$/);
  });

  it('contains no token of our addresses in any form, and other addresses unchanged', () => {
    const token = '0f8fad5bd9cb469fa16570867728950e';
    const text = `Support+${token}@Shop.example <a href="mailto:support%2B${token}%40shop.example"> support+b-${token}@shop.example`;
    const clean = withoutTokens(text, 'support@shop.example');
    expect(clean).toBe('Support@Shop.example <a href="mailto:support%40shop.example"> support@shop.example');
    expect(withoutTokens(`sales+${token}@shop.example`, 'support@shop.example')).toBe('sales@shop.example');
    const others = `reply+${token}@reply.github.example support+sales@shop.example`;
    expect(withoutTokens(others, 'support@shop.example')).toBe(others);
  });
});

describe('the two bodies of a reply', () => {
  it('contain text, signature and history in this order', () => {
    const {
      text,
      html,
      visibleText: visible,
    } = replyBody('Hello\n\n```\nopen', {
      signature: '-- \n**The shop**',
      quote: quoteMail(mail, 'en'),
      contentIds,
    });
    expect(text).toMatch(/^Hello\n\n```\nopen\n\n-- \nThe shop\n\nOn 3 March/);
    expect(html).toMatch(/open.*gmail_signature.*<strong>The shop<\/strong>.*gmail_quote/s);
    expect(visible).toBe('Hello\n\n```\nopen');
  });

  it('show an inline image in the HTML and its label in the text', () => {
    const ids = new Map([['upl_1', 'upl_1@shop.example']]);
    const { text, html } = replyBody('See ![the lid](upl_1) ![](upl_1) ![no](upl_2)', {
      signature: '',
      quote: null,
      contentIds: ids,
    });
    expect(html).toContain('<img data-cid="upl_1@shop.example" alt="the lid" ');
    expect(html).not.toContain('upl_2"');
    expect(text).toBe('See [the lid] [image] [no]');
  });
});
