/** Expressions that one word says as well, so that both are compared alike: "costs you nothing", "send it back". */
export function plainPhrases(text: string): string {
  return text
    .replace(/[’ʼ]/g, "'")
    .replace(/\s/g, ' ')
    .replace(notFree, ' ')
    .replace(noCost, ' free ')
    .replace(zeroPrice, ' free ')
    .replace(sendBack, 'return $1')
    .replace(zurück, 'zurückschicken $1');
}

const sendBack =
  /(?<!\p{L})(?:send|sends|sending|sent|bring|bringing|give|giving|hand|ship|shipping|take|mail|post) ((?:[\p{L}\p{N}']+ ){1,5}?)back(?!\p{L})/giu;
const zurück =
  /(?<!\p{L})(?:schick\p{L}*|send\p{L}*|geb\p{L}*|gib\p{L}*|bring\p{L}*) ((?:[\p{L}\p{N}]+ ){1,6}?)zurück(?!\p{L})/giu;

const zeroPrice =
  /(?<![\p{L}\d.,])(?:(?:costs?|fees?|frais|kosten|coste|gastos|costo|spese) ?:? )?(?:0(?:[.,]00)? ?(?:€|£|\$|eur(?:os?)?)|[€£$] ?0(?:[.,]00)?)(?![\p{L}\d.,]*\d)/giu;

const payVerb =
  '(?:cost|costs|costing|pay|pays|paying|owe|kosten|kostet|zahlen|zahle|zahlst|zahlt|bezahlen|bezahlst|bezahlt|coûte|coûtent|coûtera|payez|payer|paierez|cuesta|cuestan|cobra|cobran|cobramos|cobraremos|cobrará|paga|pagan|pagará|costa|costano|paga|pagano|pagherà)';
const nothing = String.raw`(?:nothing|anything|no \p{L}+|nichts|rien|nada|nulla|niente)`;
/** "costs you nothing", "at our expense": other words for free of charge. */
const noCost = new RegExp(
  String.raw`(?<!\p{L})(?:(?:do not|don't|does not|doesn't|no|ne|non|n') ?(?:\p{L}+ ){0,2}?${payVerb}(?: [\p{L}']+){0,6}? ${nothing}|${payVerb}(?: [\p{L}']+){0,7}? ${nothing}|(?:at |with )?(?:no|zero) (?:extra |additional )?(?:cost|costs|charge|charges|fee|fees|postage)|(?:at|on) our (?:expense|cost)|(?:no|non) (?:se|si|viene|vengono) (?:le |les |te )?(?:cobr\p{L}+|addebit\p{L}+) (?:nada|nulla)|we (?:pay|cover|bear) (?:the |all )?(?:\p{L}+ )?(?:postage|costs?|shipping|fees?)|(?:without|free of) (?:any )?(?:extra |additional )?(?:charges?|costs?|fees?)|kein(?:e|en|er|erlei)? (?:weitere[nrs]? |zusätzliche[nrs]? )?(?:\p{L}*kosten|gebühr(?:en)?|beitrag|beiträge|aufpreis|zuschlag|versandkosten|entgelt)|aucun(?:s|e)? (?:frais|coût|supplément)|(?:nessun[oa]?|alcun[oa]?) (?:costo|spesa|supplemento)|(?:ningún|ninguna) (?:coste|costo|gasto|cargo|recargo)|(?:do not|don't|does not|doesn't|need not) pay(?! for)|non (?:si )?pag(?:a|ano|herà)(?! (?:il|la|le|lo|i|gli|solo|con|entro))|ohne (?:zusätzliche |weitere )?(?:kosten|gebühr(?:en)?|aufpreis)|auf unsere kosten|zu unseren lasten|(?:die )?kosten (?:übernehmen|tragen) wir|(?:übernehmen|tragen) wir|sans (?:aucuns? )?(?:frais|coût|supplément)|à notre charge|(?:no|ningún|sin|sin ningún) (?:tiene |tienen |hay )?(?:ningún )?(?:coste|costo|cargo|gastos)(?: adicional(?:es)?| alguno)?|a nuestro cargo|corre(?:n)? (?:de|por) nuestra cuenta|(?:senza|nessun|non ha|non prevede) (?:alcun )?(?:costi|costo|spese|spesa)(?: aggiuntiv[io])?|a nostro carico|(?:paga|pagano|pagherà) nulla)(?!\p{L})`,
  'giu',
);
const notFree =
  /(?<!\p{L})(?:feel free|free to|do not hesitate|free of (?!charge)|toll-free|tax-free|duty-free)(?!\p{L})/giu;
