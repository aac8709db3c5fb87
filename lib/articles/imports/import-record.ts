import { getTableColumns } from 'drizzle-orm';
import { type articleImportItems, articleImports, type articleSources } from '#db/schema/index.ts';

export type SourceRecord = typeof articleSources.$inferSelect;
export type ItemRecord = typeof articleImportItems.$inferSelect;
/** Without its file, which is large. */
export type ImportRecord = Omit<typeof articleImports.$inferSelect, 'file'>;

const { file: _file, ...withoutFile } = getTableColumns(articleImports);
/** The columns of `ImportRecord`. */
export const importColumns = withoutFile;
