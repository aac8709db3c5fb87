/** What customers and articles call the same matter, by language: words with any short ending, and phrases. */
export type Matter = { name: string } & Partial<
  Record<'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'pl', string>
>;
