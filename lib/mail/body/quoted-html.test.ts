import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { unfolded, withoutFolded } from '../html/folds.ts';
import { htmlToText } from '../html/html-to-text.ts';
import { sanitizeMailHtml } from '../html/sanitize.ts';
import { foldQuotedHtml } from './quoted-html.ts';

const fold = (html: string) => foldQuotedHtml(sanitizeMailHtml(html));
const visible = (html: string) => htmlToText(withoutFolded(fold(html)));
/** Nothing is cut: unfolded, it has all its text. */
function isWhole(html: string) {
  return expect(htmlToText(unfolded(fold(html))).replace(/\s+/g, ' ')).toBe(
    htmlToText(sanitizeMailHtml(html)).replace(/\s+/g, ' '),
  );
}

const wrote = 'On Mon, Mar 2, 2026 at 5:42 PM Shop &lt;support@shop.example&gt; wrote:';
const asked = '<div>Did you restart the app?</div><div>The Shop</div>';
const answer = '<div>It works now.</div><div><br></div><div>Jane</div>';

describe('quoted HTML under a reply is folded', () => {
  it.each([
    [
      'Gmail',
      `<div dir="ltr">${answer}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${wrote}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">${asked}</blockquote></div>`,
    ],
    [
      'Gmail, in an unknown language',
      `<div dir="ltr">${answer}</div><br><div class="gmail_quote"><div class="gmail_attr">Lun 2 de 2026, Shop idatzi du:<br></div><blockquote class="gmail_quote">${asked}</blockquote></div>`,
    ],
    [
      'Outlook for Windows',
      `<div class="WordSection1"><p class="MsoNormal">It works now.</p><p class="MsoNormal">Jane</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Shop<br><b>Sent:</b> Monday<br><b>To:</b> Jane<br><b>Subject:</b> Order</p></div></div>${asked}</div>`,
    ],
    [
      'Outlook for Windows, in an unknown language',
      `<div class="WordSection1"><p class="MsoNormal">It works now.</p><p>Jane</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Nork:</b> Shop<br><b>Noiz:</b> Monday<br><b>Nori:</b> Jane<br><b>Gaia:</b> Order</p></div>${asked}</div>`,
    ],
    [
      'Outlook on the web',
      `<div class="elementToProof">It works now.</div><div>Jane</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font><b>Von:</b> Shop<br><b>Gesendet:</b> Montag<br><b>An:</b> Jane<br><b>Betreff:</b> Order</font><div>&nbsp;</div></div>${asked}`,
    ],
    [
      'Outlook on the web, quoted by another Outlook',
      `<div>It works now.</div><div>Jane</div><hr><div id="x_x_divRplyFwdMsg"><b>Nork:</b> Shop</div>${asked}`,
    ],
    [
      'Outlook for Mac',
      `<div>It works now.</div><div>Jane</div><div id="mail-editor-reference-message-container"><div><p>From: Shop</p></div>${asked}</div>`,
    ],
    [
      'Outlook for Mac, older',
      `<div>It works now.</div><div>Jane</div><span id="OLK_SRC_BODY_SECTION"><div><span>From: </span>Shop</div>${asked}</span>`,
    ],
    ['Hotmail', `It works now.<br>Jane<br><hr id="stopSpelling">Date: Mon<br>${asked}`],
    [
      'Apple Mail',
      `<body>It works now.<div><br></div><div>Jane<br><div><br><blockquote type="cite"><div>${wrote}</div><br class="Apple-interchange-newline"><div>${asked}</div></blockquote></div><br></div></body>`,
    ],
    [
      'Apple Mail, in an unknown language',
      `<body>It works now.<div><br></div><div>Jane<br><blockquote type="cite"><div>Shop idatzi du</div>${asked}</blockquote></div></body>`,
    ],
    [
      'Thunderbird',
      `<p>It works now.</p><p>Jane</p><div class="moz-cite-prefix">Am 02.03.26 um 17:42 schrieb Shop:<br></div><blockquote type="cite" cite="mid:1@shop.example">${asked}</blockquote>`,
    ],
    [
      'Yahoo',
      `<div class="ydp1 yahoo-style-wrap"><div>It works now.</div><div>Jane</div></div><div id="yahoo_quoted_7" class="yahoo_quoted"><div style="font-size:13px"><div>${wrote}</div><div><br></div><div>${asked}</div></div></div>`,
    ],
    [
      'Proton',
      `<div>It works now.</div><div>Jane</div><div class="protonmail_quote">${wrote}<br><blockquote class="protonmail_quote" type="cite">${asked}</blockquote><br></div>`,
    ],
    [
      'Spark',
      `<div name="messageBodySection"><div>It works now.</div><div>Jane</div></div><div name="messageReplySection">${wrote}<br><blockquote type="cite" style="border-left:1px solid">${asked}</blockquote></div>`,
    ],
    [
      'Zimbra',
      `<div>It works now.</div><div>Jane</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>Shop<br><b>To: </b>Jane<br><b>Sent: </b>Monday<br><b>Subject: </b>Order<br></div><div data-marker="__QUOTED_TEXT__">${asked}</div>`,
    ],
    [
      'GMX and web.de',
      `<div>It works now.</div><div>Jane</div><div name="quote" style="border-left:2px solid #C3D9E5"><div><b>Gesendet:</b> Montag<br><b>Von:</b> Shop<br><b>An:</b> Jane<br><b>Betreff:</b> Order</div><div name="quoted-content">${asked}</div></div>`,
    ],
    [
      'Zoho',
      `<div>It works now.</div><div>Jane</div><div class="zmail_extra"><div>---- ${wrote.replace(' wrote:', '')} wrote ---</div><br><blockquote id="blockquote_zmail">${asked}</blockquote></div>`,
    ],
    [
      'Roundcube',
      `<p>It works now.</p><p>Jane</p><p id="reply-intro">On 2026-03-02 17:42, Shop wrote:</p><blockquote type="cite">${asked}</blockquote>`,
    ],
    [
      'Yandex',
      `<div>It works now.</div><div>Jane</div><div><br></div><div>02.03.2026, 17:42, "Shop" &lt;support@shop.example&gt;:</div><blockquote>${asked}</blockquote>`,
    ],
    [
      'Front',
      `<div>It works now.</div><div>Jane</div><blockquote type="cite" class="front-blockquote">${asked}</blockquote>`,
    ],
    [
      'HubSpot',
      `<div>It works now.</div><div>Jane</div><div class="hs_reply"><div>${wrote}</div>${asked}</div>`,
    ],
    [
      'NetEase',
      `<div>It works now.</div><div>Jane</div><div>At 2026-03-02 17:42:00, "Shop" &lt;support@shop.example&gt; wrote:</div><blockquote id="isReplyContent">${asked}</blockquote>`,
    ],
    [
      'QQ',
      `<div>It works now.</div><div>Jane</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div style="background:#efefef"><div><b>发件人:</b>&nbsp;Shop</div></div>${asked}`,
    ],
    [
      'a helpdesk with a reply marker',
      `<div>It works now.</div><div>Jane</div><div style="color:#b5b5b5">##- Please type your reply above this line -##</div>${asked}`,
    ],
    [
      'a mail that is one table',
      `<table><tr><td><div>It works now.</div><div>Jane</div><blockquote type="cite">${asked}</blockquote></td></tr></table>`,
    ],
    [
      'Outlook on a phone',
      `It works now.<br>Jane<br>From: Shop &lt;support@shop.example&gt;<br>Sent: Monday 17:42<br>To: Jane<br>Subject: Order<br>${asked}`,
    ],
  ])('%s', (_client, html) => {
    expect(visible(html).replace(/\n+/g, '\n')).toBe('It works now.\nJane');
    isWhole(html);
  });
});

describe('a signature in HTML is folded', () => {
  it.each([
    [
      'Gmail',
      '<div dir="ltr">Hi</div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature"><div>Jane Doe</div><div>Sales</div></div>',
    ],
    ['Outlook on the web', '<div>Hi</div><div id="Signature"><p>Jane Doe</p></div>'],
    ['Apple Mail', '<div>Hi</div><div id="AppleMailSignature">Sent from my iPhone</div>'],
    ['Thunderbird', '<p>Hi</p><div class="moz-signature">-- <br>Jane</div>'],
    [
      'Proton',
      '<div>Hi</div><div class="protonmail_signature_block"><div>Sent with Proton Mail secure email.</div></div>',
    ],
    ['Spark', '<div>Hi</div><div name="messageSignatureSection"><br>Jane</div>'],
    ['a phone', '<div>Hi</div><div><br></div><div dir="ltr">Von meinem iPhone gesendet</div>'],
    [
      'above the history',
      `<div>Hi</div><div id="Signature"><p>Jane</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Shop</div>${asked}`,
    ],
  ])('%s', (_client, html) => {
    expect(visible(html)).toBe('Hi');
    isWhole(html);
  });
});

describe('new text in HTML stays visible', () => {
  const introduced = `<div class="moz-cite-prefix">${wrote}</div>`;

  it('below a quote', () => {
    const html = `${introduced}<blockquote type="cite">${asked}</blockquote><p>Yes, I did.</p><pre class="moz-signature">-- \nJane</pre>`;
    expect(visible(html)).toBe('Yes, I did.');
    isWhole(html);
  });

  it('between quotes, which stay visible, and is marked', () => {
    const html = `${introduced}<blockquote type="cite">One?</blockquote><p>Yes.</p><blockquote type="cite">Two?</blockquote><p>No.</p>`;
    expect(fold(html)).toBe(
      sanitizeMailHtml(html)
        .replace('<p>Yes.</p>', '<div class="cs-answer"><p>Yes.</p></div>')
        .replace('<p>No.</p>', '<div class="cs-answer"><p>No.</p></div>'),
    );
  });

  it('between the quotes of Gmail, which share an element with the replies', () => {
    const html = `<div class="gmail_quote"><div class="gmail_attr">${wrote}</div><blockquote class="gmail_quote">One?</blockquote><div>Yes.</div><blockquote class="gmail_quote">Two?</blockquote><div>No.</div></div>`;
    expect(visible(html)).toContain('> One?\n\nYes.\n\n> Two?\n\nNo.');
    isWhole(html);
  });

  it('inside the history of Outlook, when the text above announces it', () => {
    const html = `<p>Hi, my answers are in red below.</p><div id="divRplyFwdMsg"><b>From:</b> Shop</div><p>Did you restart?</p><p style="color:red">Yes.</p>`;
    expect(visible(html)).toContain('Yes.');
  });

  it.each([
    ['nothing but a quote', `<blockquote type="cite">${asked}</blockquote>`],
    ['nothing but a signature', '<div class="gmail_signature">Jane</div>'],
    ['an image above the quote', `<img src="cid:1"><blockquote type="cite">${asked}</blockquote>`],
    [
      'an indented paragraph',
      '<p>The error is</p><blockquote style="margin:0 0 0 40px">E42: no paper</blockquote>',
    ],
    [
      'a forwarded mail',
      `<div>Please look.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: A<br>Date: today<br>Subject: x<br>To: c</div>${asked}</div>`,
    ],
    ['text below dashes', '<div>Thanks.</div><div>--</div><div><br></div><div>I want my money back.</div>'],
    ['text below a drawn line', '<div>Thanks.</div><hr><div>I want my money back.</div>'],
    [
      'a table of dates',
      '<p>The dates are:</p><table><tr><td>From:</td><td>1 May</td></tr><tr><td>To:</td><td>5 May</td></tr><tr><td>Date:</td><td>today</td></tr></table><p>May my dog come?</p>',
    ],
    ['a request in a signature', '<p>Hi</p><div class="gmail_signature">Jane<br>Please cancel it</div>'],
    ['text below a signature', '<p>Hi</p><div class="gmail_signature">Jane</div><div>Cancel it</div>'],
    [
      'a line above a table of its own',
      '<p>Our order</p><div style="border-top:solid #E1E1E1 1.0pt"><p>Two chairs and a desk, please</p></div>',
    ],
  ])('%s', (what, html) => {
    const shown = withoutFolded(fold(html));
    if (what === 'an image above the quote') expect(shown).toContain('<img');
    else expect(shown).toBe(sanitizeMailHtml(html));
    isWhole(html);
  });
});

it.each([
  ['paragraphs', '<p>word word <b>word</b></p>'.repeat(36_000)],
  ['line breaks', 'a<br>'.repeat(200_000)],
  ['quotes and answers', '<blockquote type="cite">q</blockquote>a'.repeat(26_000)],
  ['deep elements', ('<div>x'.repeat(190) + '</div>'.repeat(190)).repeat(430)],
  ['unfinished header blocks', '<p>From: a</p>'.repeat(70_000)],
])('a megabyte of %s is folded within three seconds', async (_what, html) => {
  const safe = sanitizeMailHtml(html);
  expect(await cpuTimeMs(() => foldQuotedHtml(safe))).toBeLessThan(3_000);
});

it('folding cuts nothing and nests no fold, for any mail', () => {
  const pieces = fc.constantFrom(
    ...[
      'words',
      'more &lt;words&gt; &amp; signs',
      '<br>',
      '<br><br>',
      '<hr>',
      '<img src="cid:1">',
      '-- ',
      wrote,
    ],
    ...[
      'From: A<br>Sent: B<br>To: C<br>Subject: D<br>',
      '-----Original Message-----',
      '<pre>&gt; a\nb\n\nc</pre>',
    ],
    ...[
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<span>',
      '</span>',
      '<b>',
      '<table><tr><td>',
      '</td></tr></table>',
    ],
    ...[
      '<td>',
      '<ul><li>',
      '</ul>',
      '<blockquote type="cite">',
      '<blockquote>',
      '</blockquote>',
      '<a href="//x">',
    ],
    ...[
      '<div class="gmail_quote">',
      '<div class="gmail_attr">',
      '<div class="gmail_signature">',
      '</a>',
      '</b>',
    ],
    ...[
      '<div id="divRplyFwdMsg">',
      '<div class="yahoo_quoted">',
      '<div style="border-top:solid #E1E1E1 1.0pt">',
    ],
  );
  const plainText = (html: string) =>
    htmlToText(html)
      .replace(/[\s>-]+/g, ' ')
      .trim();
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const safe = sanitizeMailHtml(parts.join(''));
      const folded = foldQuotedHtml(safe);
      expect(plainText(unfolded(folded))).toBe(plainText(safe));
      expect(withoutFolded(folded)).not.toMatch(/<\/?details/);
      const shown = withoutFolded(folded);
      expect(htmlToText(shown) !== '' || shown.includes('<img') || htmlToText(safe) === '').toBe(true);
    }),
    propertyRuns(300),
  );
});
