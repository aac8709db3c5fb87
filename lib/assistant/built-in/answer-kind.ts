/** What a question wants to know, where its words show it. */
export type AnswerKind = 'money' | 'time' | 'place' | 'reason' | 'weight' | 'length' | 'volume' | 'count';

type Signs = { asks: RegExp; tells: RegExp; concepts: string[] };

/** How each kind is asked for and told, and the concepts that a figure in the answer stands for. */
const kinds: Record<AnswerKind, Signs> = {
  money: {
    asks: /(?<!\p{L})(how much(?= (?:is|are|was|were|does|do (?:you|i|we)|did|will|would|to|for|it|they|must|have|postage|money|off)(?!\p{L})|[?.,]|$)|what(?: \S+){0,8} costs?|costs? (?:of|for|me|to)|(?:price|fee|charge)s?(?: of| for)?|(?:comes?|amounts?) to|(?:what|which|maximum|minimum) (?:amounts?|spend)|(?:welcher|höchster|maximale) betrag|welchem betrag|quel montant|montant (?:maximum|minimum)|(?:cuál es el )?importe(?: máximo| mínimo)?|qual è l['’]importo|importo (?:massimo|minimo)|welk bedrag|was kostet|wie viel kostet|wieviel kostet|wie teuer|kosten|kostet|preis|combien coûte|coûte|coûtent|prix|tarif|cuánto cuesta|cuesta|cuestan|precio|quanto costa|costa|costano|prezzo|kost|prijs|hoeveel kost|quanto custa|custa|preço|ile kosztuje|kosztuje|cena)(?!\p{L})/u,
    tells:
      /[£€$¥]\s?\d|\d\s?(?:[£€$¥%]|euros?|pounds?|eur|gbp|zł)|(?<!\p{L})(free|free of charge|without any cost|frei|kostenlos|gratis|gratuite?|gratuito)(?!\p{L})/iu,
    concepts: ['~price'],
  },
  time: {
    asks: /(?<!\p{L})(how long(?! is the| and wide)|how soon|delivery time|lead time|until when|by when|until what time|up to what time|zeitraum|lieferzeit|durée|délai|plazo|duración|durata|tempi di|levertijd|prazo|termin|how many (?:working )?(?:days|weeks|months|years)|how fast|how quickly|how late|when (?:will|does|do|is|can|am)|wie lange|wie schnell|wie vielen? (?:werk)?(?:tage|wochen)n?|(?<!ab )wann|combien de (?:temps|jours)|combien d['’](?:années|heures)|quand|sous combien|quelle heure|cuánto (?:tarda|tardan|dura|tiempo)|cuantos? (?:tardan?|dias)|cuánt[oa]s (?:días|años)|qué hora|cuándo|quanto (?:tempo|dura|ci)|quanti (?:giorni|anni)|che ora|quando|hoe lang|hoelang|hoeveel (?:dagen|weken|jaar)|hoe laat|wanneer|quanto tempo|quantos dias|jak długo|ile dni|kiedy)(?!\p{L})/u,
    tells:
      /\d+(?:\s?(?:to|bis|à|a|-|–)\s?\d+)?\s?(?:working |business |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|werktage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans|horas?|días?|semanas?|meses|años?|minuti|ore|giorni|settimane|mesi|anni|uur|dagen|werkdagen|weken|maanden|jaar|dias?|anos|godzin|dni|tygodni|miesięcy|lat)(?!\p{L})|\d{1,2}[:.]\d{2}|(?<!\p{L})(at once|same day|next (?:day|morning)|within the hour|sofort|am selben)(?!\p{L})/iu,
    concepts: ['~window', '~until', '~years', '~late'],
  },
  place: {
    asks: /(?<!\p{L})(where (?:can|do|could|may|should) (?:i|we)|wo (?:kann|finde|bekomme|können)|où (?:puis-je|peut-on|trouver|est-ce que je peux)|dónde (?:puedo|está el|encuentro)|dove (?:posso|trovo)|waar (?:kan|vind))(?!\p{L})/u,
    tells:
      /(?<!\p{L})(under|underneath|click|link|page|account|attached|https?|in (?:your|the)|at (?:the|its)|on (?:the|its)|unter|am|im|sur|dans|en|nel|sul|op|in de)(?!\p{L})/iu,
    concepts: [],
  },
  reason: {
    asks: /(?<!\p{L})(why|how come|warum|wieso|weshalb|pourquoi|por qué|perché|waarom)(?!\p{L})/u,
    tells:
      /: |(?<!\p{L})(because|since|so that|come from|due to|usually|weil|damit|parce que|porque|perché|omdat)(?!\p{L})/iu,
    concepts: [],
  },
  weight: {
    asks: /(?<!\p{L})(how heavy|how much does .{0,40}weigh|weight of|wie schwer|wie viel wiegt|(?:quel )?poids|combien pèsen?t?|cuánto pesan?|quanto pesan?o?|hoe zwaar|hoeveel weegt)(?!\p{L})/u,
    tells: /\d\s?(?:kg|g|grams?|kilos?|lbs?|pounds|ounces|oz|gramm|grammes?|gramos?|grammi)(?!\p{L})/iu,
    concepts: [],
  },
  length: {
    asks: /(?<!\p{L})(how (?:wide|tall|high|big|large|deep|thick)|diameter|dimensions|wie (?:breit|hoch|groß|tief)|durchmesser|quel(?:le)? (?:diamètre|taille|hauteur|largeur)|qué (?:diámetro|tamaño|altura)|che (?:diametro|dimensioni|altezza)|hoe (?:breed|hoog|groot))(?!\p{L})/u,
    tells: /\d\s?(?:cm|mm|m|in|inch(?:es)?|ft|feet)(?!\p{L})/iu,
    concepts: ['~size'],
  },
  volume: {
    asks: /(?<!\p{L})(how many (?:litres|liters|cups|pints)|capacity|wie ?viele? liter|fassungsvermögen|combien de (?:litres|tasses)|capacité|contenance|cuántos litros|capacidad|quanti litri|capacità|hoeveel (?:liter|kopjes))(?!\p{L})/u,
    tells: /\d\s?(?:l|ml|cl|litres?|liters?|cups?|litros?|litri)(?!\p{L})/iu,
    concepts: [],
  },
  count: {
    asks: /(?<!\p{L})(how many|how much (?:goes|\w+ acid|of (?:it|the))|wie ?viele?n?|combien de|cuánt[oa]s|quant[ie]|hoeveel)(?!\p{L})/u,
    tells: /\d|(?<!\p{L})(one|two|three|half|ein|zwei|eins?|un|une|deux|uno|due|twee|each|every)(?!\p{L})/iu,
    concepts: ['~amount'],
  },
};

/** Every kind that a question asks for; what is a measure is no mere count. */
export function answerKindsOf(question: string): AnswerKind[] {
  const plain = question.toLowerCase();
  const found = (Object.keys(kinds) as AnswerKind[]).filter((kind) => kinds[kind].asks.test(plain));
  return found.length > 1 ? found.filter((kind) => kind !== 'count') : found;
}

/** The concepts that need not stand in an answer that tells these kinds. */
export function conceptsTold(asked: AnswerKind[]): Set<string> {
  return new Set(asked.flatMap((kind) => kinds[kind].concepts));
}

/** Whether a sentence holds what such a question wants to know. */
export function tellsKind(sentence: string, kind: AnswerKind): boolean {
  return kinds[kind].tells.test(sentence);
}
