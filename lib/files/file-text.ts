/** The text of a file; `note` says in a sentence that it is incomplete, or why it is empty. */
export type FileText = { text: string; note: string | null };
