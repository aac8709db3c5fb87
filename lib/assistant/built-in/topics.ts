/** Topics of shop mail in eight languages, with the search terms of matching articles. */
type Topic = { name: string; search: string; signs: RegExp };

/** Most specific first: a damaged parcel is about damage before delivery. */
const topics: Topic[] = [
  {
    name: 'damage',
    search: 'damaged broken defective arrived photo',
    signs:
      /damag|broken|cracked|shatter|smashed|dented|torn\b|defect|faulty|beschädigt|kaputt|zerbrochen|defekt|endommag|cassé|abîm|dañad|\brot[oa]s?\b|averiad|danneggiat|rott[oa]\b|difettos|beschadigd|stuk\b|kapot|danificad|partid[oa]\b|quebrad|avariad|uszkodz|zepsut|pęknięt/i,
  },
  {
    name: 'wrong item',
    search: 'wrong item missing incomplete order',
    signs:
      /wrong (item|product|size|colou?r|order|one)|(item|part|piece)s? (is|are|was|were) missing|missing (item|part|piece)|incomplete|not what i ordered|falsche[nrs]? (artikel|produkt|größe|farbe)|fehlt|unvollständig|mauvais (article|produit)|manque\b|incomplet|equivocad|falta\b|articolo sbagliato|manca\b|verkeerd|ontbreekt|produto errado|em falta|niewłaściw|brakuje/i,
  },
  {
    name: 'change of order',
    search: 'change order colour cancel',
    signs:
      /change (the|my) (colou?r|size|model|order|quantity)|(chose|chosen|picked|selected|ordered)[^.?!\n]{0,12} (wrong|by mistake|twice)|wrong (colou?r|size|model|one)? ?(chosen|selected|picked)|add[^.?!\n]{0,25} to (my|the) order|(bestellung|farbe|größe)[^.?!\n]{0,25}ändern|modifier (ma|la) commande|cambiar (mi|el) pedido|modificare (il|l)[^.?!\n]{0,5}ordine|bestelling (wijzigen|aanpassen)|alterar (a|minha) encomenda|zmienić zamówieni/i,
  },
  {
    name: 'cancellation',
    search: 'cancel order change',
    signs:
      /cancel|call off|stornier|storno|annul|abbestell|cancelar|cancelaci|annullare|disdire|annuler|odwoł|anulowa/i,
  },
  {
    name: 'address',
    search: 'change delivery address order',
    signs:
      /(change|wrong|new|different|update|correct|moved)[^.?!\n]{0,30}address|address[^.?!\n]{0,20}(change|wrong|incorrect)|(lieferadresse|adresse|anschrift)[^.?!\n]{0,30}(ändern|falsch|neu)|(neue|falsche|andere)[nrs]? (liefer)?(adresse|anschrift)|(changer|modifier|mauvaise|nouvelle)[^.?!\n]{0,25}adresse|(cambiar|nueva|incorrecta)[^.?!\n]{0,25}direcci|(cambiare|nuovo|sbagliato)[^.?!\n]{0,25}indirizzo|(adres)[^.?!\n]{0,20}(wijzig|verander)|(wijzig|verander|nieuw)[^.?!\n]{0,20}adres|(alterar|mudar|nova|errad)[^.?!\n]{0,25}(morada|endereço)|(zmian|zmienić|nowy|błędny)[^.?!\n]{0,20}adres/i,
  },
  {
    name: 'password',
    search: 'password reset sign in login account',
    signs:
      /passwor|log ?in\b|sign ?in\b|locked out|passwort|kennwort|anmelden|einloggen|mot de passe|connecter|contraseña|iniciar sesión|accedere|wachtwoord|inloggen|palavra-passe|senha|hasł|zalogow/i,
  },
  {
    name: 'warranty',
    search: 'warranty guarantee repair',
    signs:
      /warrant|guarantee|repair|garantie|gewährleistung|reparatur|reparier|réparation|garantía|reparaci|garanzia|riparaz|reparatie|garantia|reparaç|gwarancj|napraw/i,
  },
  {
    name: 'wholesale',
    search: 'wholesale business bulk trade orders',
    signs:
      /wholesale|bulk|reseller|resell|trade (account|price|order)|b2b|large order|großhandel|wiederverkäuf|händler|grossiste|en gros\b|revendeur|mayorista|al por mayor|ingrosso|rivenditor|groothandel|grosista|revenda|hurtow|\bhurt\b/i,
  },
  {
    name: 'refund',
    search: 'refund money back paid',
    signs:
      /refund|money back|reimburs|rückerstatt|erstatt|geld zurück|rembours|reembolso|devolución del dinero|rimborso|terugbetal|geld terug|zwrot (pieniędzy|środków|kosztów)/i,
  },
  {
    name: 'outstanding refund',
    search: 'refund arrives money bank when',
    signs:
      /(returned|sent|posted)[^.?!\n]{0,40}(back|returned|ago)[\s\S]{0,200}(refund|money)|(no|not|n['’]t|still|waiting for|where is|when)[^.?!\n]{0,30}(refund|money)|(zurückgeschickt|zurückgesendet|retourniert)[\s\S]{0,200}(geld|erstattung|gutschrift)|(renvoyé|retourné)[\s\S]{0,200}rembours|(devuelto|devolví)[\s\S]{0,200}(reembolso|dinero)|(reso|rispedito)[\s\S]{0,200}rimbors|teruggestuurd[\s\S]{0,200}(geld|terugbetal)|devolvi[\s\S]{0,200}reembols|odesłał[\s\S]{0,200}(zwrot|pieni)/i,
  },
  {
    name: 'return',
    search: 'return send back returns label',
    signs:
      /(?<!tax )return|send (it|them|this|these|the \w+) back|sending (it|them) back|rücksend|zurückschick|zurücksend|retour|umtausch|widerruf|renvoyer|devolver|devolución|restitu|reso\b|rendere|terugstur|devolu|zwrot|zwróc|odesłać/i,
  },
  {
    name: 'exchange',
    search: 'exchange size swap',
    signs:
      /exchang|swap|(too|wrong) (small|big|large|tight|size)|different size|umtausch|andere größe|échange|cambiar (la|por|de) talla|cambio|taglia|omruil|andere maat|troca|wymian|wymienić/i,
  },
  {
    name: 'invoice',
    search: 'invoice receipt vat billing',
    signs:
      /invoice|receipt|\bvat\b|billing|rechnung|quittung|beleg|facture|factura|recibo|fattura|ricevuta|factuur|bon\b|fatura|faktur|paragon/i,
  },
  {
    name: 'payment',
    search: 'payment card charged pay methods',
    signs:
      /payment|charged|credit card|paypal|pay by|debit|zahlung|bezahl|abgebucht|kreditkarte|lastschrift|paiement|prélev|carte bancaire|pago\b|pagar|cobr|tarjeta|pagamento|addebit|betaling|betalen|afgeschreven|cobrad|płatno|zapłac|obciąż/i,
  },
  {
    name: 'voucher',
    search: 'voucher discount code gift card',
    signs:
      /voucher|discount|promo|coupon|gift ?card|gutschein|rabatt|code promo|bon d.achat|carte cadeau|descuento|cupón|vale regalo|sconto|buono|korting|cadeaubon|desconto|rabat|kupon|bon podarunkowy/i,
  },
  {
    name: 'stock',
    search: 'stock available back in stock',
    signs:
      /in stock|out of stock|sold out|restock|availab|back in|vorrätig|lieferbar|ausverkauft|verfügbar|en stock|rupture|disponib|agotad|esaurit|op voorraad|uitverkocht|esgotad|dostępn|wyprzedan/i,
  },
  {
    name: 'customs',
    search: 'international customs abroad shipping countries',
    signs:
      /customs|abroad|oversea|international|duties|(ship|deliver) to (?!me\b|my\b|the\b|this\b|a\b)[A-Z]\w+|zoll|ins ausland|schweiz|douane|étranger|aduana|extranjero|dogana|estero|buitenland|alfândega|estrangeiro|zagranic|\bcł[oa]/i,
  },
  {
    name: 'tracking',
    search: 'track parcel tracking arrived late',
    signs:
      /where (is|are) (my|the|our)|where.s my|track|(\bnot|n['’]t|\bnever|\bstill)\b[^.?!\n]{0,25}(arriv|receiv|come|deliver|here|turned up|shown up)|still waiting|when will (it|my|the)|wo (ist|bleibt|sind)|sendungsverfolg|\b(nicht|immer noch)\b[^.?!\n]{0,30}(angekommen|erhalten|da\b|geliefert)|où (est|en est)|suivi|\b(pas|toujours)\b[^.?!\n]{0,25}(reçu|arriv)|dónde está|seguimiento|\b(no|todavía|aún)\b[^.?!\n]{0,25}(llegad|recib)|dov.è|traccia|\bnon\b[^.?!\n]{0,25}(arriv|ricev)|waar (is|blijft)|\b(niet|nog)\b[^.?!\n]{0,25}(ontvangen|aangekomen|binnen)|onde está|\b(não|ainda)\b[^.?!\n]{0,25}(cheg|receb)|gdzie jest|\bnie\b[^.?!\n]{0,25}(dotar|otrzyma|przysz)/i,
  },
  {
    name: 'delivery',
    search: 'delivery shipping time cost',
    signs:
      /deliver|shipp|parcel|package|courier|liefer|versand|paket|sendung|livraison|expédi|colis|envío|entrega|paquete|spedi|consegna|pacco|bezorg|verzend|levering|pakket|encomenda|envio|dostaw|wysył|paczk|przesył/i,
  },
  {
    name: 'care',
    search: 'care wash clean instructions',
    signs:
      /wash|clean|care (instruction|for)|machine.wash|waschen|reinig|pflege|laver|nettoy|entretien|lavar|limpiar|limpar|lavare|pulire|wassen|schoonmaken|prać|czyści/i,
  },
  {
    name: 'newsletter',
    search: 'newsletter unsubscribe',
    signs:
      /newsletter|unsubscribe|mailing list|abmelden|abbestellen|désabonn|désinscri|darme de baja|boletín|disiscri|uitschrijv|subscri|wypisać/i,
  },
  {
    name: 'contact',
    search: 'opening hours phone contact shop',
    signs:
      /opening hours|open on|phone number|telephone|call you|visit (your|the) (shop|store)|öffnungszeit|telefon|horaire|téléphone|horario|teléfono|orari|openingstijd|godziny otwarcia/i,
  },
];

/** The topics of a mail, most specific first; a general topic yields to a specific one of its kind. */
export function topicsOf(text: string): { name: string; search: string }[] {
  const found = topics.filter((topic) => topic.signs.test(text));
  const names = new Set(found.map((topic) => topic.name));
  const eclipsed = new Set([...names].flatMap((name) => precedence[name] ?? []));
  return found.filter((topic) => !eclipsed.has(topic.name));
}

const precedence: Record<string, string[]> = {
  damage: ['delivery', 'tracking', 'stock'],
  'wrong item': ['delivery', 'tracking', 'stock'],
  address: ['delivery'],
  tracking: ['delivery'],
  customs: ['delivery'],
  wholesale: ['stock'],
  return: ['delivery'],
  refund: ['payment'],
  'outstanding refund': ['refund', 'return', 'payment', 'tracking', 'delivery'],
  'change of order': ['wrong item', 'cancellation', 'exchange'],
  warranty: ['damage'],
  exchange: ['wrong item'],
  invoice: ['payment'],
};
