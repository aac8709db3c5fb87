import { decodeBytes } from '../charset/decode-bytes.ts';
import { type Properties, readProperties } from './tnef-properties.ts';

type TnefFile = {
  name: string | null;
  type: string | null;
  contentId: string | null;
  content: Buffer;
};
export type Tnef = { files: TnefFile[]; body: { type: 'text/plain' | 'text/html'; text: string } | null };

const signature = 0x223e9f78;
const maxAttributes = 5_000;

const attributes = {
  body: 0x0002800c,
  messageProperties: 0x00069003,
  codePage: 0x00069007,
  attachmentBegins: 0x00069002,
  attachmentTitle: 0x00018010,
  attachmentData: 0x0006800f,
  attachmentProperties: 0x00069005,
};
const ids = {
  body: 0x1000,
  html: 0x1013,
  longName: 0x3707,
  type: 0x370e,
  contentId: 0x3712,
  codePage: 0x3fde,
};

type RawAttachment = { title: Buffer | null; content: Buffer | null; properties: Properties };

/**
 * Reads a winmail.dat of Outlook (MS-OXTNEF): its files, and its body as text or HTML. Null when the bytes are no TNEF.
 * Keeps what precedes damage.
 */
export function readTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null;
  const files: RawAttachment[] = [];
  let messageProperties: Properties = new Map();
  let body: Buffer | null = null;
  let codePage = 1252;
  for (const { id, data } of attributesOf(bytes)) {
    const file = files.at(-1);
    if (id === attributes.body) body = data;
    else if (id === attributes.messageProperties) messageProperties = readProperties(data);
    else if (id === attributes.codePage && data.length >= 4) codePage = data.readUInt32LE(0);
    else if (id === attributes.attachmentBegins)
      files.push({ title: null, content: null, properties: new Map() });
    else if (id === attributes.attachmentTitle && file) file.title = data;
    else if (id === attributes.attachmentData && file) file.content = data;
    else if (id === attributes.attachmentProperties && file) file.properties = readProperties(data);
  }
  const charset = `windows-${codePage}`;
  return {
    files: files.flatMap((file) => (file.content ? [fileOf(file, file.content, charset)] : [])),
    body: bodyOf(messageProperties, body, charset),
  };
}

function* attributesOf(bytes: Buffer) {
  let at = 6;
  for (let i = 0; i < maxAttributes && at + 9 <= bytes.length; i++) {
    const id = bytes.readUInt32LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) return;
    yield { id, data };
    at += 9 + length + 2;
  }
}

function fileOf({ title, properties }: RawAttachment, content: Buffer, charset: string): TnefFile {
  const text = (id: number) => textOf(properties.get(id), charset);
  return {
    name: text(ids.longName) ?? textOf(title ?? undefined, charset),
    type: /^[\w.+-]+\/[\w.+-]+$/.exec(text(ids.type) ?? '')?.[0].toLowerCase() ?? null,
    contentId: text(ids.contentId),
    content,
  };
}

function bodyOf(properties: Properties, plain: Buffer | null, charset: string): Tnef['body'] {
  const page = properties.get(ids.codePage);
  const html = textOf(
    properties.get(ids.html),
    typeof page === 'number' ? (codePages[page] ?? `windows-${page}`) : charset,
  );
  if (html) return { type: 'text/html', text: html };
  const text = textOf(properties.get(ids.body), charset) ?? textOf(plain ?? undefined, charset);
  return text ? { type: 'text/plain', text } : null;
}

/** Windows code pages whose charset name is not `windows-<number>`. */
const codePages: Record<number, string> = {
  65001: 'utf-8',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'iso-8859-1',
  28592: 'iso-8859-2',
  28605: 'iso-8859-15',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  50220: 'iso-2022-jp',
};

function textOf(value: Buffer | string | number | undefined, charset: string): string | null {
  const text = Buffer.isBuffer(value) ? decodeBytes(value, charset).text : String(value ?? '');
  return text.replace(/\0.*$/s, '').trim() || null;
}
