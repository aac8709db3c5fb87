import { expect, test } from 'vitest';
import { htmlToText } from './html-to-text.ts';
import { sanitizeMailHtml } from './sanitize.ts';

const read = (html: string) => htmlToText(sanitizeMailHtml(html));

test.each([
  ['white on white', '<p style="color:#fff">SECRET</p>'],
  ['nearly white on white', '<p style="color:#fefefe">SECRET</p>'],
  ['white on white by names', '<p style="color:white;background:white">SECRET</p>'],
  ['white on white by a font', '<font color="#FFFFFF">SECRET</font>'],
  ['black on black', '<div style="background-color:#000"><span style="color:#000">SECRET</span></div>'],
  [
    'white on the white of the cell',
    '<table><tr><td bgcolor="#ffffff" style="color:rgb(255,255,255)">SECRET</td></tr></table>',
  ],
  ['off screen to the left', '<div style="position:absolute;left:-9999px">SECRET</div>'],
  ['off screen to the top', '<div style="position:absolute;top:-500px">SECRET</div>'],
  ['indented off screen', '<p style="text-indent:-9999px">SECRET</p>'],
  ['a template', '<template><p>SECRET</p></template>'],
  ['a class', '<style>.x{display:none}</style><p class="x">SECRET</p>'],
  ['a class among others', '<style>p.a, .x { visibility: hidden }</style><p class="b x">SECRET</p>'],
  ['a class below the body', '<style>body .x{font-size:0}</style><p class="x">SECRET</p>'],
  ['an id', '<style>#x{opacity:0.01}</style><p id="x">SECRET</p>'],
  ['a tag', '<style>mark{display:none}</style><mark>SECRET</mark>'],
  ['a class on every screen', '<style>@media screen{.x{display:none}}</style><p class="x">SECRET</p>'],
  ['a class in a comment of HTML', '<style><!-- .x{color:#fff} --></style><p class="x">SECRET</p>'],
  ['a box without height', '<div style="height:0;overflow:hidden">SECRET</div>'],
  ['a clip', '<div style="position:absolute;clip:rect(0,0,0,0)">SECRET</div>'],
  ['tiny print', '<p style="font-size:1px">SECRET</p>'],
])('text hidden by %s is not read, and people keep the rest', (_, html) => {
  const whole = `<body><p>Hello</p>${html}<p>Bye</p></body>`;
  expect(read(whole)).toBe('Hello\n\nBye');
});

test.each([
  ['white on a dark cell', '<table><tr><td bgcolor="#222"><font color="#fff">Hello</font></td></tr></table>'],
  ['white on a picture', '<div style="background:url(x.png);color:#fff">Hello</div>'],
  [
    'white on a class’s ground',
    '<style>.b{background:#333}</style><div class="b"><p style="color:#fff">Hello</p></div>',
  ],
  ['grey on white', '<p style="color:#999">Hello</p>'],
  [
    'a class that hides on phones only',
    '<style>@media (max-width:600px){.x{display:none}}</style><p class="x">Hello</p>',
  ],
  [
    'a class whose style the element overrides',
    '<style>.x{display:none}</style><p class="x" style="display:block">Hello</p>',
  ],
  ['a rule for elsewhere', '<style>.menu .x{display:none}</style><p class="x">Hello</p>'],
  [
    'a layout cell without a font size',
    '<table><tr><td style="font-size:0px"><div style="font-size:16px">Hello</div></td></tr></table>',
  ],
  ['a small negative margin', '<p style="margin-left:-20px">Hello</p>'],
  ['a colour that we cannot read', '<p style="color:var(--x)">Hello</p>'],
])('text in %s is read', (_, html) => {
  expect(read(html)).toBe('Hello');
});

test('people keep what is only marked, and a sender cannot mark anything', () => {
  expect(sanitizeMailHtml('<p style="color:#fff">Pale</p>')).toContain('Pale');
  expect(sanitizeMailHtml('<template>Hidden</template>')).toBe('<span data-unseen>Hidden</span>');
  expect(read('<span data-unseen>Hello</span>')).toBe('Hello');
});

test('a mail that is white throughout was written on a dark ground, and is read', () => {
  expect(read('<div style="color:#fff"><p>My order has not come.</p></div>')).toBe('My order has not come.');
});
