import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { say } from '#lib/platform/told.ts';
import { ToldError } from '#locales/told-error.ts';
import { type JsonRecord, JsonSplitter, NotJson } from './json-splitter.ts';

/** A record, and how much of the uploaded file is read with it. */
export type PlacedRecord = JsonRecord & { bytesDone: number };

type Reader = Pick<JsonSplitter, 'push' | 'end'>;

/** The file cannot be read. */
export class UnreadableExport extends ToldError {}

export const exportLimits = {
  recordBytes: 32 * 1024 * 1024,
  /** A ZIP may unpack to so many times of itself, beside a first part: text of tickets packs to about a tenth. */
  unpackedFactor: 100,
  unpackedBytes: 64 * 1024 * 1024,
};

/** Where the APIs of the three products list what is read. */
const lists = [
  'tickets',
  'users',
  'organizations',
  'articles',
  'conversations',
  '_embedded.conversations',
  '_embedded.customers',
  '_embedded.users',
];

/**
 * The records of an export in their order: JSON, a record a line, or a ZIP of such files. Nothing is written to disk, and
 * no more than a record and what a slice of a ZIP unpacks to is in memory.
 * @throws UnreadableExport for what is no JSON, a damaged ZIP, or one that unpacks to far more than itself.
 */
export async function* unpackExport(
  chunks: AsyncIterable<Buffer>,
  limits: typeof exportLimits = exportLimits,
): AsyncGenerator<PlacedRecord> {
  let bytesDone = 0;
  let reader: Reader | null = null;
  try {
    for await (const chunk of chunks) {
      reader ??= chunk[0] === 0x50 && chunk[1] === 0x4b ? readZip(limits) : readPlain(limits);
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        const slice = chunk.subarray(at, at + sliceBytes);
        bytesDone += slice.length;
        for (const record of reader.push(slice)) yield { ...record, bytesDone };
      }
    }
    for (const record of reader?.end() ?? []) yield { ...record, bytesDone };
  } catch (error) {
    throw error instanceof NotJson ? new UnreadableExport(error.told) : error;
  }
}

/** Deflate unpacks to at most about a thousand times: so one slice to 16 MB. */
const sliceBytes = 16 * 1024;

function readPlain({ recordBytes }: typeof exportLimits): Reader {
  return new JsonSplitter(lists, recordBytes);
}

function readZip(limits: typeof exportLimits): Reader {
  let found: JsonRecord[] = [];
  let [packed, unpacked, files] = [0, 0, 0];
  let open = 0;
  // The unpacker answers an error of ours by calling once more with one of its own: the first is the reason.
  let fault: Error | null = null;
  const fail = (error: Error) => {
    fault ??= error;
    throw fault;
  };
  const unzip = new Unzip((file) => {
    const splitter = isWanted(file.name) ? new JsonSplitter(lists, limits.recordBytes) : null;
    if (splitter) files += 1;
    open += 1;
    file.ondata = (error, data, final) => {
      if (error) return fail(new UnreadableExport(say('unreadable.zip_damaged')));
      unpacked += data.length;
      if (unpacked > limits.unpackedBytes + limits.unpackedFactor * packed)
        fail(new UnreadableExport(say('unreadable.zip_factor', { factor: String(limits.unpackedFactor) })));
      if (splitter) found.push(...splitter.push(Buffer.from(data)));
      if (!final) return;
      open -= 1;
      if (splitter) found.push(...splitter.end());
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const take = () => {
    const records = found;
    found = [];
    return records;
  };
  return {
    push: (slice) => {
      packed += slice.length;
      unpack(() => unzip.push(slice, false));
      return take();
    },
    end: () => {
      unpack(() => unzip.push(new Uint8Array(), true));
      if (open > 0) throw new UnreadableExport(say('unreadable.zip_ends'));
      if (files === 0) throw new UnreadableExport(say('unreadable.zip_no_json'));
      return take();
    },
  };
}

/** What systems leave beside the files that people put in is not read. */
function isWanted(path: string): boolean {
  return /\.(?:json|jsonl|ndjson)$/i.test(path) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(path);
}

function unpack(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableExport || error instanceof NotJson) throw error;
    throw new UnreadableExport(say('unreadable.zip_damaged'));
  }
}
