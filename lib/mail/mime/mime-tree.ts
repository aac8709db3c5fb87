import { MailParser } from 'mailparser';
import { type HeaderParams, parseHeaderParams } from '../headers/header-params.ts';
import { type Headers, headerValue, readHeaders } from '../headers/read-headers.ts';
import { ParseFailure } from '../parsed-email.ts';

/** One MIME part. A leaf has decoded bytes and their SHA-256 in hex; a multipart has children. */
export type MimePart = {
  type: string;
  params: HeaderParams['params'];
  disposition: string | null;
  name: string | null;
  encoding: string;
  headers: Headers;
  content: Buffer | null;
  sha256: string | null;
  children: MimePart[];
};

/** A part with bytes. */
export type MimeLeaf = MimePart & { content: Buffer; sha256: string };

/** `more`: how many parts were left out because there are too many. */
export type MimeTree = { root: MimePart | null; damaged: boolean; more: number };

/**
 * Splits a mail into MIME parts. mailparser reads only the structure and transfer encodings; leaves come out as bytes.
 * Past a limit (5,000 parts, 1 MB of headers in a part) keeps what was read.
 * @throws ParseFailure when it takes longer than `timeoutMs`.
 */
export async function splitMime(bytes: Buffer, timeoutMs: number): Promise<MimeTree> {
  const { pastLimit, ...tree } = await split(bytes, timeoutMs);
  const end = pastLimit ? endOfParts(bytes) : null;
  if (end === null) return { ...tree, more: 0 };
  const { root, damaged } = await split(bytes.subarray(0, end), timeoutMs);
  return { root, damaged, more: countParts(bytes.subarray(end), root) };
}

const maxParts = 5000;

/** Where the mail is cut, before the limit past which mailparser loses parts; null when within it. */
function endOfParts(bytes: Buffer): number | null {
  let at = 0;
  for (let lines = 0; lines < maxParts; lines++) {
    at = bytes.indexOf('\n--', at) + 1;
    if (at === 0) return null;
  }
  return at;
}

/** The parts that begin in the rest of a mail, by the boundaries of its multiparts. */
function countParts(rest: Buffer, root: MimePart | null): number {
  const boundaries = new Set(multipartsOf(root).map(({ params }) => `--${params.get('boundary') ?? ''}`));
  const lines = rest.toString('latin1').matchAll(/^--[^\r\n]*/gm);
  return [...lines].filter(([line]) => boundaries.has(line.trimEnd())).length;
}

type Split = Omit<MimeTree, 'more'> & { pastLimit: boolean };

function split(bytes: Buffer, timeoutMs: number): Promise<Split> {
  const parser = new MailParser({
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    checksumAlgo: 'sha256',
    ignoreEmbedded: true,
    maxChildNodes: maxParts + 1,
  } as object) as unknown as Internals;
  const parts = new Map<unknown, MimePart>();
  const createNode = parser.createNode.bind(parser);
  parser.processHeaders = () => new Map();
  parser.createNode = (source) => {
    const node = createNode(source);
    const leaf = !node.contentType || !/^multipart\//i.test(node.contentType);
    if (leaf) node.isAttachment = true;
    const part = partOf(node);
    parts.set(node, part);
    parts.set(node.headers, part);
    const parent = node.parent && parts.get(node.parent);
    if (parent) parent.children.push(part);
    return node;
  };
  return new Promise((resolve, reject) => {
    const finish = (error?: Error & { code?: string }) => {
      clearTimeout(timer);
      if (error) parser.destroy();
      resolve({
        root: (parser.tree && parts.get(parser.tree)) || null,
        damaged: error !== undefined,
        pastLimit: error?.code === 'EMAXLEN',
      });
    };
    const timer = setTimeout(() => {
      parser.destroy();
      reject(new ParseFailure(`Reading the mail took longer than ${timeoutMs} ms.`));
    }, timeoutMs);
    parser.on('data', (data: Leaf | { type: 'text' }) => {
      if (data.type !== 'attachment') return;
      const chunks: Buffer[] = [];
      data.content.on('data', (chunk: Buffer) => chunks.push(chunk));
      data.content.on('error', () => data.release());
      data.content.on('end', () => {
        const part = parts.get(data.headers);
        if (part) Object.assign(part, { content: Buffer.concat(chunks), sha256: data.checksum });
        data.release();
      });
    });
    parser.on('error', finish);
    parser.on('end', () => finish());
    parser.end(bytes);
  });
}

/** The leaves in their order, at any depth. */
export const leavesOf = (root: MimePart | null): MimeLeaf[] => partsOf(root).filter(isLeaf);
const multipartsOf = (root: MimePart | null) => partsOf(root).filter(({ content }) => content === null);

function partsOf(root: MimePart | null): MimePart[] {
  const parts: MimePart[] = [];
  const waiting = root ? [root] : [];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    parts.push(part);
    waiting.push(...part.children.toReversed());
  }
  return parts;
}

const isLeaf = (part: MimePart): part is MimeLeaf => part.content !== null && part.sha256 !== null;

function partOf(node: Node): MimePart {
  const headers = readHeaders(
    Buffer.from((node.headerLines || []).map(({ line }) => line).join('\r\n'), 'latin1'),
  );
  const type = parseHeaderParams(headerValue(headers, 'content-type') ?? 'text/plain');
  const disposition = parseHeaderParams(headerValue(headers, 'content-disposition') ?? '');
  return {
    type: mediaType(type.value),
    params: type.params,
    disposition: disposition.value || null,
    name: disposition.params.get('filename') || type.params.get('name') || null,
    encoding: headerValue(headers, 'content-transfer-encoding')?.trim().toLowerCase() ?? '7bit',
    headers,
    content: null,
    sha256: null,
    children: [],
  };
}

/** Old mailers write `text` alone, some forget a semicolon; anything else invalid is a file. */
function mediaType(value: string) {
  return (
    /^[\w.+-]+\/[\w.+-]+/.exec(value)?.[0] ??
    (/^(?:text)?$/.test(value) ? 'text/plain' : 'application/octet-stream')
  );
}

type Node = {
  contentType: string | false;
  headers: Map<string, unknown>;
  headerLines: { key: string; line: string }[] | false;
  isAttachment: boolean;
  parent?: Node;
};
type Leaf = {
  type: 'attachment';
  headers: Map<string, unknown>;
  checksum: string;
  content: NodeJS.ReadableStream;
  release: () => void;
};
type Internals = NodeJS.ReadWriteStream & {
  tree: Node | false;
  createNode: (source: unknown) => Node;
  processHeaders: () => Map<string, unknown>;
  destroy: () => void;
};
