import { expect, test } from 'vitest';
import { contentDisposition, fileResponse } from './file-response.ts';

test('a name that every client can read is given as it is', () => {
  expect(contentDisposition('attachment', 'invoice 12.pdf')).toBe('attachment; filename="invoice 12.pdf"');
});

test('any other name is given twice: plain, and encoded', () => {
  expect(contentDisposition('attachment', 'Rëchnung "1" (€).pdf')).toBe(
    `attachment; filename="R_chnung _1_ (_).pdf"; filename*=UTF-8''R%C3%ABchnung%20%221%22%20%28%E2%82%AC%29.pdf`,
  );
});

test('a name cannot leave its header or its folder', () => {
  const header = contentDisposition('attachment', '../../etc/passwd\r\nSet-Cookie: x=1\ud800');
  expect(header).not.toMatch(/[\r\n/]/);
  expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
  expect(contentDisposition('attachment', '')).toBe('attachment; filename="file"');
});

test('a file is saved, never run: only a common image may be shown', () => {
  const file = (type: string) => ({ name: 'x', type, content: Buffer.from('x') });
  const html = fileResponse(file('text/html'), { inline: true });
  expect(html.headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect(html.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(html.headers.get('X-Content-Type-Options')).toBe('nosniff');
  for (const type of ['image/svg+xml', 'text/xml', 'application/pdf']) {
    expect(fileResponse(file(type), { inline: true }).headers.get('Content-Disposition')).toMatch(
      /^attachment/,
    );
  }
  expect(fileResponse(file('image/png'), { inline: true }).headers.get('Content-Disposition')).toMatch(
    /^inline/,
  );
  expect(fileResponse(file('image/png')).headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect(fileResponse(file('nonsense\r\n')).headers.get('Content-Type')).toBe('application/octet-stream');
});
