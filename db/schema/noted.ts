type Plain = string | number;

/** What a sentence of ours names; another sentence may be among it. */
export type NoteValues = {
  [name: string]: Plain | { code?: string | null; values?: { [name: string]: Plain } | null; text: string };
};

/** A sentence of ours by its code; `told` in the catalogues has the words. Null where older rows have the text alone. */
export type Noted = { code: string; values: NoteValues };
