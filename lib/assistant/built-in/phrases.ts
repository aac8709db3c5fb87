/** Set phrases of a reply. `name` is the contact's name, or null. */
export type Phrases = {
  greeting: (name: string | null) => string;
  /** Introduces a quotation in another language. */
  inOtherLanguage: (title: string, language: string) => string;
  /** Names a question that is not answered. */
  open: (question: string) => string;
  /** Introduces what our last mail asked. */
  checkIn: string;
  /** The contact need not answer when it is settled. */
  settled: string;
  regards: string;
};

const phrases = {
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    inOtherLanguage: (title, language) =>
      `Our help page “${title}” exists only in another language so far (${language}). It says:`,
    open: (question) => `Still open: “${question}”`,
    checkIn: 'We haven’t heard back from you yet. In our last email we asked:',
    settled: 'If this has been settled in the meantime, you don’t need to do anything.',
    regards: 'Kind regards',
  },
  de: {
    greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    inOtherLanguage: (title, language) =>
      `Unser Hilfetext „${title}“ liegt bisher nur in einer anderen Sprache vor (${language}). Darin steht:`,
    open: (question) => `Noch offen: „${question}“`,
    checkIn: 'wir haben noch nichts von Ihnen gehört. In unserer letzten E-Mail hatten wir gefragt:',
    settled: 'Falls es sich inzwischen erledigt hat, brauchen Sie nichts weiter zu tun.',
    regards: 'Freundliche Grüße',
  },
  fr: {
    greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    inOtherLanguage: (title, language) =>
      `Notre page d’aide « ${title} » n’existe pour l’instant que dans une autre langue (${language}). Elle indique :`,
    open: (question) => `Reste sans réponse : « ${question} »`,
    checkIn:
      'Nous n’avons pas encore eu de nouvelles de votre part. Dans notre dernier message, nous vous demandions :',
    settled: 'Si la question est réglée entre-temps, vous n’avez rien à faire.',
    regards: 'Cordialement',
  },
  es: {
    greeting: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    inOtherLanguage: (title, language) =>
      `Nuestra página de ayuda «${title}» solo está disponible en otro idioma por ahora (${language}). Dice así:`,
    open: (question) => `Queda pendiente: «${question}»`,
    checkIn: 'Todavía no hemos recibido respuesta suya. En nuestro último mensaje le preguntábamos:',
    settled: 'Si ya se ha resuelto, no tiene que hacer nada.',
    regards: 'Un cordial saludo',
  },
  it: {
    greeting: (name) => (name ? `Buongiorno ${name},` : 'Buongiorno,'),
    inOtherLanguage: (title, language) =>
      `La nostra pagina di aiuto «${title}» per ora è disponibile solo in un’altra lingua (${language}) e dice:`,
    open: (question) => `Resta aperta: «${question}»`,
    checkIn: 'non abbiamo ancora ricevuto una sua risposta. Nel nostro ultimo messaggio le chiedevamo:',
    settled: 'Se nel frattempo si è risolto, non deve fare nulla.',
    regards: 'Cordiali saluti',
  },
  nl: {
    greeting: (name) => (name ? `Beste ${name},` : 'Goedendag,'),
    inOtherLanguage: (title, language) =>
      `Onze helppagina “${title}” is voorlopig alleen in een andere taal beschikbaar (${language}). Daar staat:`,
    open: (question) => `Nog open: “${question}”`,
    checkIn: 'We hebben nog niets van u gehoord. In onze laatste e-mail vroegen wij:',
    settled: 'Als het inmiddels is opgelost, hoeft u niets te doen.',
    regards: 'Met vriendelijke groet',
  },
  pt: {
    greeting: (name) => (name ? `Olá ${name},` : 'Olá,'),
    inOtherLanguage: (title, language) =>
      `A nossa página de ajuda “${title}” só existe noutro idioma, por enquanto (${language}). Diz o seguinte:`,
    open: (question) => `Fica por responder: “${question}”`,
    checkIn: 'Ainda não recebemos resposta sua. Na nossa última mensagem perguntávamos:',
    settled: 'Se entretanto ficou resolvido, não precisa de fazer nada.',
    regards: 'Com os melhores cumprimentos',
  },
  pl: {
    greeting: (name) => (name ? `Dzień dobry, ${name},` : 'Dzień dobry,'),
    inOtherLanguage: (title, language) =>
      `Nasza strona pomocy „${title}” jest na razie dostępna tylko w innym języku (${language}). Czytamy w niej:`,
    open: (question) => `Pozostaje otwarte: „${question}”`,
    checkIn: 'nie otrzymaliśmy jeszcze odpowiedzi. W ostatniej wiadomości pytaliśmy:',
    settled: 'Jeśli sprawa jest już załatwiona, nie trzeba nic robić.',
    regards: 'Z poważaniem',
  },
} satisfies Record<string, Phrases>;

/** The phrases of a language with `translated`; falls back to English. */
export function phrasesIn(language: string | null): Phrases & { translated: boolean } {
  const translated = language !== null && Object.hasOwn(phrases, language);
  return { ...phrases[translated ? (language as keyof typeof phrases) : 'en'], translated };
}
