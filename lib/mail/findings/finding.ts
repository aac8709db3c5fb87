/** What speaks against believing a mail, or opening its files: `detail` is a sentence for people. */
export type Finding = { kind: string; detail: string };
