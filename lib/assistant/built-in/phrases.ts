/** Set phrases of a reply. `name` is the contact's name, or null. */
export type Phrases = {
  greeting: (name: string | null) => string;
  thanks: string;
  sorry: string;
  /** Introduces the answer. */
  lead: string;
  /** Introduces one of several answers, or a quotation in another language. */
  inOtherLanguage: (title: string, language: string) => string;
  about: (title: string) => string;
  closing: string;
  regards: string;
};

const phrases = {
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    thanks: 'Thank you for your message.',
    sorry: 'I am sorry for the trouble this has caused you.',
    lead: 'This should help:',
    inOtherLanguage: (title, language) =>
      `Our help page “${title}” exists only in another language so far (${language}). It says:`,
    about: (title) => `About “${title}”:`,
    closing: 'If this leaves anything open, simply answer this mail and we will help.',
    regards: 'Kind regards',
  },
  de: {
    greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    thanks: 'vielen Dank für Ihre Nachricht.',
    sorry: 'es tut uns leid, dass Sie damit Ärger haben.',
    lead: 'Das sollte Ihnen weiterhelfen:',
    inOtherLanguage: (title, language) =>
      `Unser Hilfetext „${title}“ liegt bisher nur in einer anderen Sprache vor (${language}). Darin steht:`,
    about: (title) => `Zu „${title}“:`,
    closing: 'Falls noch etwas offen ist, antworten Sie einfach auf diese E-Mail. Wir helfen gern weiter.',
    regards: 'Freundliche Grüße',
  },
  fr: {
    greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    thanks: 'Merci pour votre message.',
    sorry: 'Nous sommes désolés pour ce désagrément.',
    lead: 'Voici ce qui devrait vous aider :',
    inOtherLanguage: (title, language) =>
      `Notre page d’aide « ${title} » n’existe pour l’instant que dans une autre langue (${language}). Elle indique :`,
    about: (title) => `À propos de « ${title} » :`,
    closing: 'S’il reste une question, il vous suffit de répondre à ce message.',
    regards: 'Cordialement',
  },
  es: {
    greeting: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    thanks: 'Gracias por su mensaje.',
    sorry: 'Lamentamos las molestias.',
    lead: 'Esto debería ayudarle:',
    inOtherLanguage: (title, language) =>
      `Nuestra página de ayuda «${title}» solo está disponible en otro idioma por ahora (${language}). Dice así:`,
    about: (title) => `Sobre «${title}»:`,
    closing: 'Si le queda alguna duda, responda a este correo y le ayudaremos.',
    regards: 'Un cordial saludo',
  },
  it: {
    greeting: (name) => (name ? `Buongiorno ${name},` : 'Buongiorno,'),
    thanks: 'grazie per il Suo messaggio.',
    sorry: 'ci dispiace per il disagio.',
    lead: 'Questo dovrebbe aiutarLa:',
    inOtherLanguage: (title, language) =>
      `La nostra pagina di aiuto «${title}» per ora è disponibile solo in un’altra lingua (${language}) e dice:`,
    about: (title) => `A proposito di «${title}»:`,
    closing: 'Se qualcosa non fosse chiaro, risponda pure a questa e-mail.',
    regards: 'Cordiali saluti',
  },
  nl: {
    greeting: (name) => (name ? `Beste ${name},` : 'Goedendag,'),
    thanks: 'Bedankt voor uw bericht.',
    sorry: 'Het spijt ons dat u hier last van heeft.',
    lead: 'Dit zou u verder moeten helpen:',
    inOtherLanguage: (title, language) =>
      `Onze helppagina “${title}” is voorlopig alleen in een andere taal beschikbaar (${language}). Daar staat:`,
    about: (title) => `Over “${title}”:`,
    closing: 'Is er nog iets onduidelijk? Beantwoord dan gewoon deze e-mail.',
    regards: 'Met vriendelijke groet',
  },
  pt: {
    greeting: (name) => (name ? `Olá ${name},` : 'Olá,'),
    thanks: 'Obrigado pela sua mensagem.',
    sorry: 'Lamentamos o incómodo.',
    lead: 'Isto deverá ajudar:',
    inOtherLanguage: (title, language) =>
      `A nossa página de ajuda “${title}” só existe noutro idioma, por enquanto (${language}). Diz o seguinte:`,
    about: (title) => `Sobre “${title}”:`,
    closing: 'Se ficar alguma dúvida, basta responder a este e-mail.',
    regards: 'Com os melhores cumprimentos',
  },
  pl: {
    greeting: (name) => (name ? `Dzień dobry, ${name},` : 'Dzień dobry,'),
    thanks: 'dziękujemy za wiadomość.',
    sorry: 'Przykro nam z powodu tej niedogodności.',
    lead: 'To powinno pomóc:',
    inOtherLanguage: (title, language) =>
      `Nasza strona pomocy „${title}” jest na razie dostępna tylko w innym języku (${language}). Czytamy w niej:`,
    about: (title) => `W sprawie „${title}”:`,
    closing: 'W razie pytań wystarczy odpowiedzieć na tę wiadomość.',
    regards: 'Z poważaniem',
  },
} satisfies Record<string, Phrases>;

/** The phrases of a language with `translated`; falls back to English. */
export function phrasesIn(language: string | null): Phrases & { translated: boolean } {
  const translated = language !== null && Object.hasOwn(phrases, language);
  return { ...phrases[translated ? (language as keyof typeof phrases) : 'en'], translated };
}
