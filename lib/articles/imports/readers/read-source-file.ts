import type { articleSources } from '#db/schema/index.ts';
import type { SourceReading } from '../source-item.ts';
import { readHelpCentre } from './help-centre/read-help-centre.ts';
import { readArticleCsv } from './read-article-csv.ts';
import { readFolder } from './read-folder.ts';

export type SourceKind = (typeof articleSources.$inferSelect)['kind'];
export type SourceFile = { kind: Exclude<SourceKind, 'website'>; name: string; bytes: Uint8Array };

const readers: Record<SourceFile['kind'], (file: SourceFile) => SourceReading> = {
  folder: readFolder,
  csv: readArticleCsv,
  help_centre: readHelpCentre,
};

/** The items of a file. @throws UnreadableSource when it cannot be read at all. */
export function readSourceFile(file: SourceFile): SourceReading {
  return readers[file.kind](file);
}
