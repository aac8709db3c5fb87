/** How people ask that something be done, and what; each language has both. */
type Requests = { lead: RegExp; act: RegExp; asksHow: RegExp };

const requests: Record<string, Requests> = {
  en: {
    lead: /\b(please|kindly|can you|could you|would you|will you|can (?:some|any)(?:body|one)|i want|we want|i(?:['’]d| would) like|we(?:['’]d| would) like|(?<!do )i need|(?<!do )we need|i wish to|i request|(?:can|could|may) i (?:have|get))\b/,
    act: /\b(cancel|stop (?:my|the|this|our)|chang(?:e|ing)|correct|update|amend|(?:re-?)?send (?!to\b|a\b|an\b|abroad|back|it back|them back)|sent again|another one|a new one|replace|a replacement|refund(?! (?:arrive|reach|come|take|is |will))|my money|re-?issue|delete|erase|remove|add|redirect|reserve|arrange|a copy|copies|look into|check (?:my|the|our|where)|search for)\b/,
    asksHow: /\b(how|when|which|what|whether|who|is it possible|do i|must i)\b/,
  },
  de: {
    lead: /(?<!\p{L})(bitte|können sie|könnten sie|würden sie|kannst du|könnt ihr|ich möchte|ich will|ich hätte gern|ich brauche|wir möchten|wir brauchen|kann ich .{0,30}(?:bekommen|haben))(?!\p{L})/u,
    act: /(stornier|storno|abbestell|änder|korrigier|berichtig|schick|sende[nt]?(?!\p{L})|zusenden|erstatte|lösch|ersetz|ersatz|umleit|hinzufüg|kopie|auskunft|tausch(?:en|t) sie)/u,
    asksHow: /(?<!\p{L})(wie|wann|ob|welche[nrs]?|was kostet|zurückschick|zurücksend)/u,
  },
  fr: {
    lead: /(?<!\p{L})(pouvez[- ]vous|pourriez[- ]vous|peux[- ]tu|veuillez|merci de|je veux|je voudrais|je souhaite|nous souhaitons|j['’]aimerais|s['’]il vous pla[iî]t|puis-je (?:avoir|obtenir))(?!\p{L})/u,
    act: /(annul|chang|modifi|(?<!r)envoy|rembours|supprim|effac|corrig|remplac|ajout|une copie)/u,
    asksHow: /(?<!\p{L})(comment|quand|quel(?:le)?s?|combien)(?!\p{L})/u,
  },
  es: {
    lead: /(?<!\p{L})(puede[ns]?|podría[ns]?|podéis|por favor|quiero|quisiera|queremos|me gustaría|necesito|necesitamos)(?!\p{L})/u,
    act: /(cancel|anul|cambi|modific|envi|envíe|mand|reembols|borr|elimin|suprim|correg|corrij|sustitu|añad|una copia)/u,
    asksHow: /(?<!\p{L})(cómo|cuándo|cuánto|qué|cuál)(?!\p{L})/u,
  },
  it: {
    lead: /(?<!\p{L})(può|potete|puoi|potreste|potrebbe|per favore|per cortesia|vorrei|vorremmo|voglio|desidero|ho bisogno|mi serve)(?!\p{L})/u,
    act: /(annull|cancell|cambi|modific|invi|mand|rispedi|rimbors|elimin|corregg|sostitu|aggiung|una copia)/u,
    asksHow: /(?<!\p{L})(come|quando|quanto|quale)(?!\p{L})/u,
  },
  nl: {
    lead: /(?<!\p{L})(kunt u|kun je|kunnen jullie|zou u|zouden jullie|graag|ik wil|wij willen|alstublieft|gelieve)(?!\p{L})/u,
    act: /(annule|wijzig|verander|(?<!terug)stu(?:u)?r|terugbetaal|verwijder|vervang|toevoeg|kopie)/u,
    asksHow: /(?<!\p{L})(hoe|wanneer|welke|hoeveel)(?!\p{L})/u,
  },
  pt: {
    lead: /(?<!\p{L})(pode|podem|poderia|poderiam|por favor|quero|queria|gostaria|preciso|precisamos)(?!\p{L})/u,
    act: /(cancel|anul|alter|mudar|envi|reembols|apag|elimin|corrig|substitu|adicion|uma cópia)/u,
    asksHow: /(?<!\p{L})(como|quando|quanto|qual)(?!\p{L})/u,
  },
  pl: {
    lead: /(?<!\p{L})(proszę|prosimy|czy możecie|czy mogą państwo|czy możesz|chcę|chciał(?:bym|abym)|potrzebuję)(?!\p{L})/u,
    act: /(anulow|zmie[nń]|wysł|wyśl|przesł|prześl|zwróc|usu[nń]|skasow|popraw|wymie[nń]|doda[jć]|kopi)/u,
    asksHow: /(?<!\p{L})(jak|kiedy|ile|któr)/u,
  },
};

/** Orders without a please: “Cancel my order.” */
const imperatives =
  /^(cancel|stop (?:my|the|this)|change (?:my|the)|(?:re-?)?send|refund (?:me|us|my|it|this)|replace|delete|erase|correct|update|add|remove|switch|close|reopen|reactivate|unlock|forward|redirect|ship|give (?:me|us)|storniere[nt]?|ändern sie|schicken sie|senden sie|annulez|changez|envoyez|cancelen?|cambien?|envíen?|annullate|cambiate|inviate|annuleer|stuur)(?!\p{L})/u;

/** A copy of one's data is an act in whatever words (Article 15 GDPR). */
const ownData =
  /(copy of|access to|export of) (all )?(the |my |our )?(personal )?(data|information)|auskunft über meine daten|kopie meiner daten|copie de mes données|copia de mis datos|copia dei miei dati|kopie van mijn gegevens|cópia dos meus dados|kopi[ęi] moich danych/u;

/**
 * Whether a mail asks for something to be done, which no article does: to cancel, change, send again, refund or hand out
 * data. “How do I cancel?” asks for knowledge.
 */
export function asksForAct(text: string): boolean {
  const plain = text.toLowerCase();
  return ownData.test(plain) || sentencesOfMail(plain).some(isRequest);
}

function isRequest(sentence: string): boolean {
  if (imperatives.test(sentence)) return true;
  return Object.values(requests).some(({ lead, act, asksHow }) => {
    const found = lead.exec(sentence);
    if (!found) return false;
    const asked = sentence.slice(found.index + found[0].length);
    const at = asked.search(act);
    return (
      at >= 0 &&
      at < maxCharsBetween &&
      !asksHow.test(asked.slice(0, at)) &&
      !asksHow.test(sentence.slice(0, found.index))
    );
  });
}

const maxCharsBetween = 80;

/** The sentences and lines of a mail. */
export function sentencesOfMail(text: string): string[] {
  return text
    .split(/(?<=[.!?。！？])\s+|\n{2,}|\n(?=\s*(?:[-*•]|\d+[.)])\s)/)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/^(?:[-*•]|\d+[.)])\s/, '')
        .trim(),
    )
    .filter((sentence) => /\p{L}/u.test(sentence));
}
