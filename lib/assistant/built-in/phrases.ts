/** Set phrases of a reply. `name` is the contact's name, or null. */
export type Phrases = {
  greeting: (name: string | null) => string;
  /** Introduces a quotation in another language. */
  inOtherLanguage: (title: string, language: string) => string;
  /** Names a question that is not answered. */
  open: (question: string) => string;
  regards: string;
};

const phrases = {
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    inOtherLanguage: (title, language) =>
      `Our help page “${title}” exists only in another language so far (${language}). It says:`,
    open: (question) => `Still open: “${question}”`,
    regards: 'Kind regards',
  },
  de: {
    greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    inOtherLanguage: (title, language) =>
      `Unser Hilfetext „${title}“ liegt bisher nur in einer anderen Sprache vor (${language}). Darin steht:`,
    open: (question) => `Noch offen: „${question}“`,
    regards: 'Freundliche Grüße',
  },
  fr: {
    greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    inOtherLanguage: (title, language) =>
      `Notre page d’aide « ${title} » n’existe pour l’instant que dans une autre langue (${language}). Elle indique :`,
    open: (question) => `Reste sans réponse : « ${question} »`,
    regards: 'Cordialement',
  },
  es: {
    greeting: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    inOtherLanguage: (title, language) =>
      `Nuestra página de ayuda «${title}» solo está disponible en otro idioma por ahora (${language}). Dice así:`,
    open: (question) => `Queda pendiente: «${question}»`,
    regards: 'Un cordial saludo',
  },
  it: {
    greeting: (name) => (name ? `Buongiorno ${name},` : 'Buongiorno,'),
    inOtherLanguage: (title, language) =>
      `La nostra pagina di aiuto «${title}» per ora è disponibile solo in un’altra lingua (${language}) e dice:`,
    open: (question) => `Resta aperta: «${question}»`,
    regards: 'Cordiali saluti',
  },
  nl: {
    greeting: (name) => (name ? `Beste ${name},` : 'Goedendag,'),
    inOtherLanguage: (title, language) =>
      `Onze helppagina “${title}” is voorlopig alleen in een andere taal beschikbaar (${language}). Daar staat:`,
    open: (question) => `Nog open: “${question}”`,
    regards: 'Met vriendelijke groet',
  },
  pt: {
    greeting: (name) => (name ? `Olá ${name},` : 'Olá,'),
    inOtherLanguage: (title, language) =>
      `A nossa página de ajuda “${title}” só existe noutro idioma, por enquanto (${language}). Diz o seguinte:`,
    open: (question) => `Fica por responder: “${question}”`,
    regards: 'Com os melhores cumprimentos',
  },
  pl: {
    greeting: (name) => (name ? `Dzień dobry, ${name},` : 'Dzień dobry,'),
    inOtherLanguage: (title, language) =>
      `Nasza strona pomocy „${title}” jest na razie dostępna tylko w innym języku (${language}). Czytamy w niej:`,
    open: (question) => `Pozostaje otwarte: „${question}”`,
    regards: 'Z poważaniem',
  },
} satisfies Record<string, Phrases>;

/** The phrases of a language with `translated`; falls back to English. */
export function phrasesIn(language: string | null): Phrases & { translated: boolean } {
  const translated = language !== null && Object.hasOwn(phrases, language);
  return { ...phrases[translated ? (language as keyof typeof phrases) : 'en'], translated };
}
