import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, toastStyleHashes } from './content-security-policy.ts';

test('a page runs scripts by their nonce only, and stands in no frame', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
  expect(policy).not.toContain('ws:');
});

test('the hashes are those of the styles that the package writes', async () => {
  const source = await readFile(new URL(import.meta.resolve('sonner')), 'utf8');
  const [, literal] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(source) ?? [];
  const style: string = JSON.parse(literal ?? '""');
  const hashes = ['', style].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  expect(toastStyleHashes).toEqual(hashes);
});
