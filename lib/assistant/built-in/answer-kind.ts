/** What a question wants to know, where its words show it: an amount of money, a time, a place, or a reason. */
export type AnswerKind = 'money' | 'time' | 'place' | 'reason';

const asks: Record<AnswerKind, RegExp> = {
  money:
    /(?<!\p{L})(how much(?= (?:is|are|was|were|does|do|did|will|would|to|for|it|they|must|have|postage|money)(?!\p{L})|[?.,]|$)|what(?: \S+){0,8} costs?|costs? (?:of|for|me|to)|(?:price|fee|charge)s?(?: of| for)?|was kostet|wie viel kostet|wie teuer|kosten|kostet|preis|combien coûte|coûte|coûtent|prix|tarif|cuánto cuesta|cuesta|cuestan|precio|quanto costa|costa|costano|prezzo|kost|prijs|hoeveel kost|quanto custa|custa|preço|ile kosztuje|kosztuje|cena)(?!\p{L})/u,
  time: /(?<!\p{L})(how long|how soon|delivery time|lead time|zeitraum|lieferzeit|durée|délai|plazo|duración|durata|tempi di|levertijd|prazo|termin|how soon|how many (?:working )?(?:days|weeks|months|years)|how fast|how quickly|when (?:will|does|do|is|can|am)|wie lange|wie schnell|wann|ab wann|combien de (?:temps|jours)|quand|sous combien|cuánto (?:tarda|tardan|dura|tiempo)|cuántos días|cuándo|quanto (?:tempo|dura|ci)|quanti giorni|quando|hoe lang|hoelang|wanneer|quanto tempo|quantos dias|jak długo|ile dni|kiedy)(?!\p{L})/u,
  place:
    /(?<!\p{L})(where (?:can|do|could|may|should) (?:i|we)|wo (?:kann|finde|bekomme|können)|où (?:puis-je|peut-on|trouver)|dónde (?:puedo|está el|encuentro)|dove (?:posso|trovo)|waar (?:kan|vind))(?!\p{L})/u,
  reason: /(?<!\p{L})(why|how come|warum|wieso|weshalb|pourquoi|por qué|perché|waarom)(?!\p{L})/u,
};

const tells: Record<AnswerKind, RegExp> = {
  money:
    /[£€$¥]\s?\d|\d\s?(?:[£€$¥%]|euros?|pounds?|eur|gbp|zł)|(?<!\p{L})(free|free of charge|without any cost|frei|kostenlos|gratis|gratuite?|gratuito)(?!\p{L})/iu,
  time: /\d+(?:\s?(?:to|bis|à|a|-|–)\s?\d+)?\s?(?:working |business |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|werktage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans|horas?|días?|semanas?|meses|años?|minuti|ore|giorni|settimane|mesi|anni|uur|dagen|werkdagen|weken|maanden|jaar|dias?|anos|godzin|dni|tygodni|miesięcy|lat)(?!\p{L})|\d{1,2}[:.]\d{2}|(?<!\p{L})(at once|same day|next (?:day|morning)|within the hour|sofort|am selben)(?!\p{L})/iu,
  place:
    /(?<!\p{L})(under|underneath|click|link|page|account|attached|https?|in (?:your|the)|at (?:the|its)|on (?:the|its)|unter|am|im|sur|dans|en|nel|sul|op|in de)(?!\p{L})/iu,
  reason:
    /: |(?<!\p{L})(because|since|so that|come from|due to|usually|weil|damit|parce que|porque|perché|omdat)(?!\p{L})/iu,
};

export function answerKindOf(question: string): AnswerKind | null {
  const plain = question.toLowerCase();
  return (['place', 'reason', 'money', 'time'] as const).find((kind) => asks[kind].test(plain)) ?? null;
}

const moneyWords =
  /(?<!\p{L})(costs?|prices?|fees?|charges?|kostet|kosten|preis|coûte|coûtent|prix|tarif|cuestan?|precio|costano?|costa|prezzo|kost|prijs|custa|preço|kosztuje|cena)(?!\p{L})/gu;

/** It asks who, and not how to pay. */
const whoPays =
  /(?<!\p{L})(who (?:pays|has to pay|must pay)|wer (?:zahlt|bezahlt)|qui paie|quién paga|chi paga|wie betaalt)(?!\p{L})/gu;

/** How long anything takes: the thesaurus reads it as a question about delivery, which it need not be. */
const timeWords = /(?<!\p{L})(how long (?:does|will|do|would) (?:it|you|this) take|take you)(?!\p{L})/gu;

/** The question without words for its kind: the amount or time in the answer stands for them. */
export function withoutKind(question: string, kind: AnswerKind | null): string {
  const plain = question.toLowerCase();
  if (kind === null) return plain.replace(whoPays, ' ');
  if (kind === 'money') return plain.replace(moneyWords, ' ');
  if (kind !== 'time') return question;
  const rest = plain.replace(timeWords, ' ');
  return isAboutAPlace.test(rest) ? question : rest;
}

const isAboutAPlace = /^[\s?]*(?:from [\w\s]+)?to (?:get to |arrive|reach)?[\p{L}\s]{0,20}\??$/u;

/** Whether a sentence holds what such a question wants to know. */
export function tellsKind(sentence: string, kind: AnswerKind): boolean {
  return tells[kind].test(sentence);
}
