import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '#test/present.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { formParts } from './form-parts.ts';

test('every file of a form is read byte for byte, whatever it holds', async () => {
  const file = fc.uint8Array({ maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
      const form = new FormData();
      for (const [i, content] of files.entries())
        form.append(`attachment-${i}`, new File([content as Uint8Array<ArrayBuffer>], 'f'));
      const request = new Request('http://x', { method: 'POST', body: form });
      const type = present(request.headers.get('Content-Type'));
      const parts = formParts(Buffer.from(await request.arrayBuffer()), type);
      expect(files.map((_, i) => parts?.get(`attachment-${i}`)?.content)).toEqual(
        files.map((content) => Buffer.from(content)),
      );
    }),
    propertyRuns(100),
  );
});

test('urlencoded fields are read as bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, two) => {
      const body = new URLSearchParams({ one, two }).toString();
      const parts = formParts(Buffer.from(body), 'application/x-www-form-urlencoded; charset=utf-8');
      expect(parts?.get('one')?.content).toEqual(Buffer.from(one));
      expect(parts?.get('two')?.content).toEqual(Buffer.from(two));
    }),
    propertyRuns(100),
  );
});

test('formParts never throws, and returns null for a damaged form or none', () => {
  const type = 'multipart/form-data; boundary=b';
  const pieces = fc.array(
    fc.constantFrom('--b', '\r\n', '\r\n--b--', 'Content-Disposition: form-data; name="x"', 'x'),
  );
  fc.assert(
    fc.property(pieces, (some) => {
      formParts(Buffer.from(some.join('')), type);
    }),
    propertyRuns(100),
  );
  expect(formParts(Buffer.from('--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nx'), type)).toBeNull();
  expect(formParts(Buffer.from('{}'), 'application/json')).toBeNull();
});
