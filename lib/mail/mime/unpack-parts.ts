import { createHash } from 'node:crypto';
import { leavesOf, type MimeLeaf, type MimePart, splitMime } from './mime-tree.ts';
import { readSignedData } from './signed-data.ts';
import { readTnef, type Tnef } from './tnef.ts';

/**
 * Unpacks winmail.dat and opaque S/MIME signatures in place. Such a part becomes a multipart of its contents, with the
 * original last, so that nothing is lost.
 */
export async function unpackParts(root: MimePart | null, timeoutMs: number): Promise<void> {
  const leaves = leavesOf(root);
  const hasText = leaves.some(isText);
  for (const leaf of leaves) {
    const inner = isSigned(leaf) ? await signedParts(leaf, timeoutMs) : tnefParts(leaf, hasText);
    if (inner.length > 0) replaceWithMultipart(leaf, inner);
  }
}

function isText({ type, disposition, content }: MimeLeaf) {
  return (
    /^text\/(?:plain|html)$/.test(type) &&
    disposition !== 'attachment' &&
    content.toString('latin1').trim() !== ''
  );
}

function isSigned({ type, name }: MimePart) {
  return (
    /^application\/(?:x-)?pkcs7-mime$/.test(type) ||
    (type === 'application/octet-stream' && /\.p7m$/i.test(name ?? ''))
  );
}

async function signedParts(leaf: MimeLeaf, timeoutMs: number): Promise<MimePart[]> {
  const entity = readSignedData(leaf.content);
  const inner = entity && (await splitMime(entity, timeoutMs)).root;
  if (!inner) return [];
  leaf.params.set('smime-type', 'signed-data');
  return [inner];
}

/** The body of a winmail.dat counts only when the mail has none: Outlook writes it twice. */
function tnefParts({ content }: MimeLeaf, hasText: boolean): MimePart[] {
  const tnef = readTnef(content);
  if (!tnef) return [];
  const body = tnef.body && !hasText ? [bodyPart(tnef.body)] : [];
  return [...body, ...tnef.files.map(fileOf)];
}

function bodyPart({ type, text }: NonNullable<Tnef['body']>): MimePart {
  return createPart(type, Buffer.from(text), { params: new Map([['charset', 'utf-8']]) });
}

function fileOf({ name, type, contentId, content }: Tnef['files'][number]): MimePart {
  return createPart(type ?? 'application/octet-stream', content, {
    disposition: 'attachment',
    name,
    headers: contentId ? [{ name: 'content-id', value: `<${contentId.replace(/[<>]/g, '')}>` }] : [],
  });
}

function createPart(type: string, content: Buffer, rest: Partial<MimePart>): MimePart {
  return {
    type,
    params: new Map(),
    disposition: null,
    name: null,
    encoding: 'binary',
    headers: [],
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    children: [],
    ...rest,
  };
}

function replaceWithMultipart(part: MimePart, inner: MimePart[]) {
  const itself = { ...part, disposition: 'attachment' };
  Object.assign(part, { type: 'multipart/mixed', content: null, sha256: null, children: [...inner, itself] });
}
