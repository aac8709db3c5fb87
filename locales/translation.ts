/** The shape of a part of the catalogue in another language: the same keys, each with words of its own. */
export type TranslationOf<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : TranslationOf<English[Key]>;
};
