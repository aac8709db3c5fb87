import { expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';

it('keeps line breaks, lists, links and the words of both bodies alike', () => {
  const { html, text } = renderMarkdown(
    'Hi Ann,\nsee [the page](https://shop.example/a) and:\n\n- one\n- two',
  );
  expect(html).toContain('Hi Ann,<br />see <a href="https://shop.example/a">the page</a>');
  expect(text).toBe('Hi Ann,\nsee the page (https://shop.example/a) and:\n\n- one\n- two');
});

it('shows HTML as text, turns images into links and drops other schemes', () => {
  const { html } = renderMarkdown(
    '<img src=x onerror=alert(1)> ![pic](https://shop.example/p.png) [x](javascript:alert(1))',
  );
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).toContain('<a href="https://shop.example/p.png">pic</a>');
  expect(html).not.toContain('javascript');
});

it('does not read a signature as a heading', () => {
  const { html, text } = renderMarkdown('Best wishes\n-- \nAnn');
  expect(html).not.toContain('<h2>');
  expect(text).toBe('Best wishes\n\n-- \nAnn');
});
