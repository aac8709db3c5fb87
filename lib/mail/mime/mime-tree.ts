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

export type MimeTree = { root: MimePart | null; damaged: boolean };

/**
 * Splits a mail into MIME parts. mailparser reads only the structure and transfer encodings; leaves come out as bytes.
 * Past a limit (1,000 parts, 1 MB of headers in a part) keeps what was read, with `damaged`.
 * @throws ParseFailure when it takes longer than `timeoutMs`.
 */
export async function splitMime(bytes: Buffer, timeoutMs: number): Promise<MimeTree> {
  const tree = await split(bytes, timeoutMs);
  if (!tree.damaged || leavesOf(tree.root).length > 0) return tree;
  const fewer = withFewerParts(bytes);
  return fewer ? { ...(await split(fewer, timeoutMs)), damaged: true } : tree;
}

/** The mail cut before mailparser's limit of parts, past which it keeps none; null when within it. */
function withFewerParts(bytes: Buffer): Buffer | null {
  let at = 0;
  for (let lines = 0; lines < maxParts; lines++) {
    at = bytes.indexOf('\n--', at) + 1;
    if (at === 0) return null;
  }
  return bytes.subarray(0, at);
}

const maxParts = 900;

function split(bytes: Buffer, timeoutMs: number): Promise<MimeTree> {
  const parser = new MailParser({
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    checksumAlgo: 'sha256',
    ignoreEmbedded: true,
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
    const finish = (damaged: boolean) => {
      clearTimeout(timer);
      if (damaged) parser.destroy();
      resolve({ root: (parser.tree && parts.get(parser.tree)) || null, damaged });
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
    parser.on('error', () => finish(true));
    parser.on('end', () => finish(false));
    parser.end(bytes);
  });
}

/** The leaves in their order, at any depth. */
export function leavesOf(root: MimePart | null): MimeLeaf[] {
  const leaves: MimeLeaf[] = [];
  const waiting = root ? [root] : [];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (isLeaf(part)) leaves.push(part);
    waiting.push(...part.children.toReversed());
  }
  return leaves;
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
