/** Words that are frequent in one language and rare in the others. */
const functionWords: Record<string, string> = {
  en: 'the and you your is are was were will with for this that have has not our we can cannot please of to on from be been it if when by as do does order get hello thank thanks would there which what how my me i am at but or an any yes no still',
  de: 'der die das und ist sind war wird werden mit für nicht ein eine einen einem einer ihr ihre ihren ihnen sie wir uns unser unsere bitte von zu zum zur auf den dem des im ich mein meine haben hat kann können auch noch nach bei wenn oder aber dass es als wie danke guten hallo nur',
  fr: 'le la les et est sont était sera avec pour pas vous votre vos nous notre nos de du des un une dans sur que qui ne ce cette ces je mon ma mes avez avons peut pouvez bonjour merci si ou mais au aux par plus il elle en se être dès',
  es: 'el la los las y es son fue será con para no usted su sus nosotros nuestro nuestra de del un una en que se lo le les por este esta mi mis he ha puede pueden hola gracias si pero o al como más está están desde hasta también cuando muy hay qué podemos puedo necesito quiero tengo buenas buenos días dónde cuándo cuánto unos está llegó sin ya cómo nos',
  it: 'il lo la gli le e è sono era sarà con per non lei suo sua suoi noi nostro nostra di del della dei un una in che si mi ho ha può possono ciao buongiorno grazie se ma o al alla come più questo questa dal entro anche nel nella vi potete',
  nl: 'de het een en is zijn was wordt met voor niet u uw wij we ons onze van te op in dat die ik mijn heeft hebben kan kunnen ook nog na bij als of maar hallo bedankt naar er deze',
  pt: 'o a os as e é são foi será com para não você seu sua nós nosso nossa de do da dos das um uma em que se por este esta meu minha tem pode podem olá obrigado obrigada mas ou ao como mais está até também no na',
  pl: 'i jest są był będzie z dla nie pan pani państwa nas nasz nasza w na że się to od do po ten ta mój moja mam może można dzień dobry dziękujemy proszę czy ale lub jak jest o za przez',
};

/** Letters and marks that mostly one of the languages has. */
const letters: Record<string, RegExp> = {
  de: /[ßäöü]/gi,
  fr: /[œêûîç]|\b[ldjnsqcm]['’]\p{L}/giu,
  es: /[¿¡ñ]/gi,
  it: /\b(?:dell|nell|all|un|dall|sull|quell)['’]|[ìò]/gi,
  pt: /[ãõ]/gi,
  pl: /[łśżąęćźń]/gi,
};

const sets = new Map(
  Object.entries(functionWords).map(([code, words]) => [code, new Set(words.split(' '))] as const),
);

/**
 * The language of a text by its function words, as ISO 639-1; null when it is too short or undecided. `lead` is how many
 * words the best must have more than the second.
 */
export function guessLanguage(text: string, lead = 2): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = [...sets]
    .map(([code, set]) => ({
      code,
      score:
        words.filter((word) => set.has(word)).length +
        2 * Math.min(2, text.match(letters[code] ?? /(?!)/g)?.length ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < 3 || best.score - (second?.score ?? 0) < lead) return null;
  return best.code;
}
