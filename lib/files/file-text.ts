/** The text of a file, and what should be known about it in a sentence: that it is not all, or why there is none. */
export type FileText = { text: string; note: string | null };
