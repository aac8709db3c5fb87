import { say } from '#lib/platform/told.ts';
import { ToldError } from '#locales/told-error.ts';
/** One object of a list of an export. `content` is null when it was over the limit; `broken` when it is no JSON. */
export type JsonRecord = { content: Buffer | null; broken: boolean };

/** The file is no JSON, or ends within a list. */
export class NotJson extends ToldError {}

const [quote, backslash, newLine] = [34, 92, 10];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

/** Longer than the name of any list. */
const maxKey = 64;

/**
 * Cuts JSON into its records as it streams. It may be a record a line, one list of them, a page of an API with its lists by
 * name, or one record alone. No more than one record is in memory. A parser of events would build every value twice.
 */
export class JsonSplitter {
  readonly #lists: ReadonlySet<string>;
  readonly #maxBytes: number;
  /** The names that lead to where it stands; null stands for a list. Only as far as no record has begun. */
  #path: (string | null)[] = [];
  #key = '';
  /** The beginning of the string that it stands in. */
  #string: string | null = null;
  #escaped = false;
  /** How deep it is within a record that belongs to a list; 0 outside. */
  #depth = 0;
  #inList = false;
  #isPage = false;
  #started = false;
  #afterNewLine = false;
  #kept: { parts: Buffer[]; bytes: number } | null = null;

  /** `lists` are the paths of lists whose entries are records, such as `_embedded.conversations`. */
  constructor(lists: string[], maxBytes: number) {
    this.#lists = new Set(lists);
    this.#maxBytes = maxBytes;
  }

  /** The records that end in this chunk. @throws NotJson */
  push(chunk: Buffer): JsonRecord[] {
    const records: JsonRecord[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#escaped) {
        this.#escaped = false;
        continue;
      }
      at = this.#skip(chunk, at);
      const byte = chunk[at];
      if (byte === undefined) break;
      const wasNewLine = this.#afterNewLine;
      this.#afterNewLine = byte === newLine;
      if (!this.#started && !this.#start(byte)) continue;
      const isBrokenLine = this.#string === null ? wasNewLine && byte === openBrace : byte === newLine;
      if (isBrokenLine && this.#isLine()) {
        this.#keep(chunk.subarray(from, at));
        records.push(this.#take(true));
        if (byte === newLine) continue;
      }
      if (this.#string !== null) this.#inString(this.#string, byte);
      else if (byte === quote) this.#string = '';
      else if (byte === openBrace || byte === openBracket) {
        if (this.#open(byte)) from = at;
      } else if (byte === closeBrace || byte === closeBracket) {
        if (!this.#close(byte)) continue;
        this.#keep(chunk.subarray(from, at + 1));
        records.push(this.#take(false));
      }
    }
    this.#keep(chunk.subarray(from));
    return records;
  }

  /** Call it after the last chunk. @throws NotJson when it ends within a list, or nothing was in it. */
  end(): JsonRecord[] {
    if (this.#isLine()) return [this.#take(true)];
    if (!this.#started) throw new NotJson(say('unreadable.file_empty'));
    if (this.#path.length > 0) throw new NotJson(say('unreadable.file_ends'));
    return [];
  }

  /** A byte-order mark and white space may come first. */
  #start(byte: number): boolean {
    if (byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf) return false;
    if (byte !== openBrace && byte !== openBracket) throw new NotJson(say('unreadable.no_json'));
    this.#started = true;
    return true;
  }

  /** Within an object that stands alone, so perhaps on a line of its own. */
  #isLine(): boolean {
    return this.#path.length > 0 && !this.#inList && !this.#isPage && this.#path[0] !== null;
  }

  /** Where the next byte stands that means something. */
  #skip(chunk: Buffer, at: number): number {
    if (!this.#started) return at;
    const next = nextMark(chunk, at, this.#string !== null);
    if (next === at) return at;
    this.#afterNewLine = false;
    if (this.#string !== null && this.#string.length < maxKey)
      this.#string += chunk.toString('latin1', at, Math.min(next, at + maxKey));
    return next;
  }

  #inString(text: string, byte: number): void {
    if (byte === backslash) this.#escaped = true;
    if (byte !== quote) return;
    this.#key = text;
    this.#string = null;
  }

  /** @returns whether what is kept begins here. */
  #open(byte: number): boolean {
    if (this.#depth > 0) {
      this.#depth += 1;
      return false;
    }
    if (byte === openBrace && this.#inList) {
      this.#depth = 1;
      this.#kept = { parts: [], bytes: 0 };
      return true;
    }
    if (byte === openBracket && this.#isRecordList()) {
      this.#inList = true;
      this.#isPage = this.#path.length > 0;
      this.#kept = null;
    }
    const isRoot = this.#path.length === 0;
    this.#path.push(byte === openBracket ? null : isRoot ? '' : this.#key);
    if (!isRoot || byte === openBracket) return false;
    this.#kept = { parts: [], bytes: 0 };
    return true;
  }

  #isRecordList(): boolean {
    if (this.#inList) return false;
    if (this.#path.length === 0) return true;
    if (this.#path.includes(null)) return false;
    return this.#lists.has([...this.#path.slice(1), this.#key].join('.'));
  }

  /** @returns whether a record ends here. */
  #close(byte: number): boolean {
    if (this.#depth > 0) {
      this.#depth -= 1;
      return this.#depth === 0;
    }
    const opened = this.#path.pop();
    if (opened === undefined) throw new NotJson(say('unreadable.bracket'));
    if (byte === closeBracket) this.#inList = false;
    if (this.#path.length > 0) return false;
    const isRecord = opened !== null && !this.#isPage;
    this.#isPage = false;
    return isRecord;
  }

  #keep(part: Buffer): void {
    if (!this.#kept) return;
    this.#kept.bytes += part.length;
    if (this.#kept.bytes > this.#maxBytes) this.#kept.parts = [];
    else this.#kept.parts.push(Buffer.from(part));
  }

  #take(broken: boolean): JsonRecord {
    const { parts = [], bytes = 0 } = this.#kept ?? {};
    [this.#kept, this.#string, this.#escaped] = [null, null, false];
    if (broken) [this.#path, this.#inList, this.#depth] = [[], false, 0];
    return { content: bytes > this.#maxBytes ? null : Buffer.concat(parts), broken };
  }
}

/** The next byte that ends a string or changes the depth, or a new line; else the end. */
function nextMark(chunk: Buffer, from: number, inString: boolean): number {
  let at = from;
  if (inString)
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === quote || byte === backslash || byte === newLine) break;
    }
  else
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === quote || byte === newLine) break;
      if (byte === openBrace || byte === closeBrace || byte === openBracket || byte === closeBracket) break;
    }
  return at;
}
