import { z } from 'zod';

/** An article as another product exports it. */
export type ExportedArticle = {
  key: string;
  title: string;
  html: string;
  language: string | null;
  section: string | null;
  url: string | null;
  audience: 'public' | 'internal' | null;
  draft: boolean;
};

/** Ids are numbers in one product and strings in another. */
export const exportId = z.union([z.string(), z.number()]).transform(String);
export const exportText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
export const exportUrl = z
  .string()
  .nullish()
  .transform((url) => (url && /^https?:/.test(url) && URL.canParse(url) ? url : null));

/** The objects of all pages that stand under one of these names, alone or in a list. */
export function collect<T>(pages: unknown[], names: string[], schema: z.ZodType<T>): T[] {
  return pages.flatMap((page) =>
    names.flatMap((name) => {
      const value = isRecord(page) ? page[name] : undefined;
      const list = Array.isArray(value) ? value : isRecord(value) ? itemsOf(value) : [];
      return list.flatMap((entry) => {
        const { data } = schema.safeParse(entry);
        return data === undefined ? [] : [data];
      });
    }),
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsOf(value: Record<string, unknown>): unknown[] {
  return Array.isArray(value.items) ? value.items : [value];
}
