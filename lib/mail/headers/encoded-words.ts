import { decodeBytes } from '../charset/decode-bytes.ts';

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi;

type Piece = { charset: string; chunks: Buffer[] };

/**
 * Decodes the encoded-words (RFC 2047) of a header value. Adjacent words of one charset are joined as bytes first, because
 * senders split them inside a character. Tolerates spaces inside a word.
 */
export function decodeEncodedWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let open: Piece | null = null;
  for (const match of value.matchAll(word)) {
    const between = value.slice(end, match.index);
    const [whole, label = '', encoding = '', content = ''] = match;
    const charset = label.toLowerCase();
    const bytes = bytesOf(encoding, content);
    const adjacent = open !== null && between.trim() === '';
    if (open && adjacent && open.charset === charset) {
      open.chunks.push(bytes);
    } else {
      text += decoded(open) + (adjacent ? '' : between);
      open = { charset, chunks: [bytes] };
    }
    end = match.index + whole.length;
  }
  return text + decoded(open) + value.slice(end);
}

function decoded(piece: Piece | null) {
  return piece ? decodeBytes(Buffer.concat(piece.chunks), piece.charset).text : '';
}

function bytesOf(encoding: string, content: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(content, 'base64');
  const plain = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
