import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { htmlToText } from './html-to-text.ts';
import { sanitizeMail, sanitizeMailHtml } from './sanitize.ts';

describe('sanitised mail', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="http://t.example/p.gif" srcset="http://t.example/q.gif 2x">',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>1</script>">x</a>',
    '<div style="background-image:url(http://t.example/)">x</div>',
    '<div style="background:u\\72l(http://t.example/)">x</div>',
    '<div style="width:expression(alert(1))">x</div>',
    '<form action="http://t.example"><input autofocus onfocus=alert(1)></form>',
    '<meta http-equiv=refresh content="0;url=http://t.example">',
    '<base href="http://t.example/">',
    '<link rel=stylesheet href="http://t.example/">',
    '<style>@import "http://t.example/"</style>',
    '<video src="http://t.example" poster="http://t.example">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<svg/onload=alert(1)><image href="http://t.example"/></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<img data-cid="x" data-remote-src="javascript:alert(1)">',
    '<table background="http://t.example/b.png"><tr><td>x</table>',
  ])('runs nothing and fetches nothing: %s', (html) => {
    const safe = sanitizeMailHtml(html);
    expect(safe).not.toMatch(
      /<(?:script|style|form|input|meta|base|link|video|iframe|svg|math|object|embed)\b/i,
    );
    expect(safe).not.toMatch(
      /\son\w+\s*=|javascript:|url\(|expression|srcset|background=|\ssrc="(?!data:image)/i,
    );
  });

  it('keeps text, layout and the marks of quotes', () => {
    const html =
      '<div class="gmail_quote x"><table width="600"><tr><td style="color:#333; padding: 4px">Hi <b>Ann</b></td></tr></table></div>';
    expect(sanitizeMailHtml(html)).toBe(
      '<div class="gmail_quote"><table width="600"><tr><td style="color:#333;padding:4px">Hi <b>Ann</b></td></tr></table></div>',
    );
  });

  it.each([
    ['#36c', '#36c'],
    ['no-repeat center #36C url(http://t.example/)', '#36C'],
    ['rgb(51, 102, 204) none', 'rgb(51, 102, 204)'],
    ['teal', 'teal'],
  ])('keeps the colour of a background: %s', (ground, color) => {
    expect(sanitizeMailHtml(`<a style="background:${ground};color:#fff">Go</a>`)).toBe(
      `<a style="background-color:${color};color:#fff">Go</a>`,
    );
  });

  it('omits hidden text, but nothing after it', () => {
    const html =
      '<p style="display: none !important">a<b>b</b><img src="http://t.example/p.gif"></p><p>shown</p><span hidden>c</span>d';
    const safe = sanitizeMailHtml(html);
    expect(htmlToText(safe)).toBe('shown\n\nd');
    expect(safe).not.toContain('t.example');
  });

  it.each(['font-size:1px', 'color:#fff;font-size: 0.5pt', 'color:transparent', 'font-size:0em'])(
    'omits invisible text: %s',
    (style) => {
      expect(
        htmlToText(
          sanitizeMailHtml(
            `<span style="${style}">a</span><span style="font-size:11px;background-color:transparent">b</span>`,
          ),
        ),
      ).toBe('b');
    },
  );

  it('shows text that was moved off screen, marked for programs', () => {
    expect(sanitizeMailHtml('<p style="text-indent:-9999px;margin:0 0 0 -8em">a</p>')).toBe(
      '<p style="margin:0 0 0 -8em"><span data-unseen>a</span></p>',
    );
  });

  it.each(['<svg onload=alert(1)>', '<math>', '<template>'])(
    'keeps the text after %s, which a browser would close',
    (open) => {
      expect(htmlToText(sanitizeMailHtml(`<p>first</p>${open}<p>last</p>`))).toBe('first\n\nlast');
    },
  );

  it('keeps the text of deep nesting in little time', async () => {
    const spent = await cpuTimeMs(() => {
      expect(htmlToText(sanitizeMailHtml(`${'<div>'.repeat(100_000)}deep`))).toBe('deep');
    });
    expect(spent).toBeLessThan(2_000);
  });
});

describe('HTML as text', () => {
  it('marks quotes and separates cells and links', () => {
    expect(htmlToText('<p>yes</p><blockquote>no?</blockquote>')).toBe('yes\n\n> no?');
    expect(htmlToText('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a b\nc');
    expect(htmlToText('<a href="https://x.example/">there</a>')).toBe('there (https://x.example/)');
  });
});

describe('a tracking pixel is removed', () => {
  it.each([
    ['too small to see', '<img src="https://t.example/a.gif" width="1" height="1">'],
    ['too small by its style', '<img src="https://t.example/a" style="width: 1px; height:1px !important">'],
    ['without a height', '<img src="//t.example/a.gif" width=100 height=0>'],
    ['hidden', '<img src="https://t.example/logo.png" style="display:none">'],
    ['in something hidden', '<div style="max-height:0"><p><img src="https://t.example/logo.png"></p></div>'],
    ['SendGrid’s', '<img src="https://u12.ct.sendgrid.net/wf/open?upn=abc" alt="">'],
    ['Mailchimp’s', '<img src="https://shop.us1.list-manage.com/track/open.php?u=1">'],
    ['Amazon’s', '<img src="https://abc.r.eu-west-1.awstrack.me/I0/0102/xyz=1">'],
    ['GitHub’s', '<img src="https://github.com/notifications/beacon/ABC.gif">'],
  ])('%s', (_what, html) => {
    expect(sanitizeMail(`<p>Hi</p>${html}`)).toMatchObject({ trackers: 1 });
    expect(sanitizeMail(html).html).not.toMatch(/t\.example|sendgrid|list-manage|awstrack|beacon/);
  });

  it.each([
    ['a logo', '<img src="https://shop.example/logo.png" width="120" height="40">'],
    ['a photo without a size', '<img src="https://shop.example/photos/1.jpg">'],
    ['a thin line', '<img src="https://shop.example/line.png" width="600" height="1">'],
    ['a picture as wide as it may be', '<img src="https://shop.example/a.png" width="100%" height="auto">'],
    ['a picture of opening hours', '<img src="https://shop.example/opening-hours.png">'],
  ])('but not %s', (_what, html) => {
    const safe = sanitizeMail(html);
    expect(safe.trackers).toBe(0);
    expect(safe.html).toContain('data-remote-src="https://shop.example/');
  });
});
