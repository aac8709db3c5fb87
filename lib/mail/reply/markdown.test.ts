import { expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';

it('both bodies have the same text, with line breaks, lists and links', () => {
  const { html, text } = renderMarkdown(
    'Hi Ann,\nsee [the page](https://shop.example/a) and:\n\n- one\n- two',
  );
  expect(html).toContain('Hi Ann,<br />see <a href="https://shop.example/a">the page</a>');
  expect(text).toBe('Hi Ann,\nsee the page (https://shop.example/a) and:\n\n- one\n- two');
});

it('raw HTML is shown as text, images become links, other schemes are dropped', () => {
  const { html } = renderMarkdown(
    '<img src=x onerror=alert(1)> ![pic](https://shop.example/p.png) [x](javascript:alert(1))',
  );
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).toContain('<a href="https://shop.example/p.png">pic</a>');
  expect(html).not.toContain('javascript');
});

it('a signature delimiter is not read as a heading', () => {
  const { html, text } = renderMarkdown('Best wishes\n-- \nAnn');
  expect(html).not.toContain('<h2>');
  expect(text).toBe('Best wishes\n\n-- \nAnn');
});
