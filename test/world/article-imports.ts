import { zipSync } from 'fflate';
import { executeImport } from '#lib/articles/imports/execute-import.ts';
import { getImport } from '#lib/articles/imports/imports.ts';
import { type ImportLimits, importLimits } from '#lib/articles/imports/limits.ts';
import type { SourceReader } from '#lib/articles/imports/readers/read-in-thread.ts';
import { readPage } from '#lib/articles/imports/readers/read-page.ts';
import { readSourceFile } from '#lib/articles/imports/readers/read-source-file.ts';
import { type ImportInput, startImport } from '#lib/articles/imports/start-import.ts';
import { decodeHtml } from '#lib/articles/imports/website/decode-html.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { FetchPolicy } from '#lib/platform/public-http.ts';

/** Without pauses between requests. */
export const quickImport: ImportLimits = { ...importLimits, pauseMs: 0, requestMs: 5_000 };

/** Reads in this thread, so that a test starts none. */
export const readHere: SourceReader = {
  file: async (file) => readSourceFile(file),
  page: async ({ url, contentType, bytes }) => readPage(decodeHtml(bytes, contentType), url),
};

/** A folder of these files as a ZIP. */
export function packFolder(files: Record<string, string>): Buffer {
  const encoder = new TextEncoder();
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]))),
  );
}

/** Starts an import of a file and works on it to its end. */
export async function importFile(
  ctx: Ctx,
  file: { name: string; content: Buffer },
  input: Partial<ImportInput> = {},
) {
  const { row } = await startImport(ctx, input, file);
  await executeImport(ctx, { importId: row.id }, { reader: readHere, limits: quickImport });
  return getImport(ctx, row.id);
}

/** Starts an import of a website and works on it to its end. */
export async function importWebsite(
  ctx: Ctx,
  url: string,
  { policy, limits = quickImport }: { policy: FetchPolicy; limits?: ImportLimits },
) {
  const { row } = await startImport(ctx, { url });
  await executeImport(ctx, { importId: row.id }, { reader: readHere, web: policy, limits });
  return getImport(ctx, row.id);
}
