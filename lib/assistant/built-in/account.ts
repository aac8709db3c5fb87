/**
 * Signs that a mail is about one order, payment or decision, which no article knows: an order's number, what went wrong
 * with it, and a wish for an exception. In six languages.
 */
const signs: RegExp[] = [
  /(?<!\p{L})(?:order|orders|bestellung|bestellnummer|auftrag|commande|pedido|ordine|bestelling|encomenda|zamówieni\p{L}*|invoice|rechnung|facture|factura|fattura|factuur)(?!\p{L})[^\p{L}\d\n]{0,4}(?:(?:number|nummer|nr|no|num|número|numero|numéro|n)(?!\p{L})[^\p{L}\d\n]{0,4})?(?:(?:zu|to|was|era|el|il|is)\s)?(?:el\s)?\d{4,}/iu,
  /(?<!\p{L})(?:nr|no|n°|nº|#|zu)\.?\s?\d{4,}(?!\p{L})/iu,
  /(?<![\p{L}\d])\p{Lu}{2,4}-\d{4,}(?!\p{L})/u,
  /(?<!\p{L})(?:charged|debited|billed|paid|took (?:the )?money)(?: \S+){0,4} (?:twice|two times|again)|(?:doppelt|zweimal) (?:abgebucht|belastet|berechnet)|(?:débité|prélevé|facturé) deux fois|(?:cobrado|cargado) dos veces|(?:addebitat\p{L}|pagat\p{L}) due volte|(?:twee keer|dubbel) (?:afgeschreven|betaald)/iu,
  /(?<!\p{L})(?:make|grant|allow)(?: \S+){0,2} exception|an exception|ausnahme|kulanz|(?:faire|une) exception|una excepci[oó]n|un['’]eccezione|uitzondering/iu,
  /(?<!\p{L})(?:my|our)(?: \S+){1,4} (?:was|were|has been|got) (?:rejected|declined|refused|blocked|lost|stolen)|why (?:was|is|has|did)(?: \S+){0,2} my|(?:code|card|link|label|pdf)(?: \S+){0,5} (?:invalid|(?:does ?n['’]?o?t|wo ?n['’]?o?t) (?:open|work)|not work)/iu,
  /(?<!\p{L})you (?:people|forgot|sent (?:me|us) the wrong|have sent (?:me|us) the wrong)|(?:falsch|zu viel) (?:berechnet|geliefert)|vergessen beizulegen/iu,
];

/** Whether a mail's text asks about one order, payment or decision of the contact's own. */
export function asksAboutOwnOrder(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}
