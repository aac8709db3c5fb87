const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|grüß gott|moin|bonjour|bonsoir|chère?|salut|madame|monsieur|hola|buen(?:os|as)? (?:días|dias|tardes|noches|día)|estimad[oa]s?|querid[oa]|buongiorno|buonasera|salve|gentile|caro|cara|ciao|egregio|beste|geachte|goedendag|olá|bom dia|boa tarde|prezad[oa]|car[oa]|dzień dobry|szanown[yai])(?!\p{L})/iu;

const polite = [
  // Thanks, regret, hope.
  /^(?:many |once again,? )?(?:thank|thanks)(?!\p{L})|^(?:vielen|herzlichen|besten)? ?dank(?!\p{L})|^danke|^(?:un grand |encore )?merci|^(?:muchas |mil )?gracias|^(?:grazie|la ringrazi|vi ringrazi|ti ringrazi)|^(?:le|te) agrade|^(?:wir|ich) (?:danken|bedanke)|^nous vous remercions|^je vous remercie|^bedankt|^obrigad|^dziękujemy/iu,
  /^(?:(?:we are|we're|i am|i'm|we|i) (?:very |so |really |truly )?(?:sorry|apologi[sz]e)|sorry|apologies|our apologies|please accept our)|^(?:es|das) tut (?:uns|mir) (?:sehr |wirklich )?leid|^(?:wir )?(?:bitten|entschuldigen).{0,40}(?:entschuldigung|verzeihung|uns)|^entschuldig|^schade,|^(?:nous sommes|je suis) (?:vraiment |sincèrement )?(?:désolé|navré)|^désolé|^(?:nous )?(?:vous )?(?:présentons|prions).{0,40}(?:excuses|excuser)|^toutes nos excuses|^(?:lo sentimos|sentimos|lamentamos|disculp|siento|le pedimos disculpas)|^(?:ci dispiace|mi dispiace|siamo spiacenti|ci scusiamo|le chiediamo scusa|spiacenti)|^het spijt ons|^lamentamos|^przykro nam/iu,
  /(?<!\p{L})(?:(?:i|we) hope (?:this|that|you|it)|hope this helps|hoffe(?:n)?,? (?:das|dass|ihnen)|(?:wir|ich) hoffen?|(?:nous espérons|j'espère)|espero que|esperamos|(?:speriamo|spero))(?!\p{L})/iu,
  // Offers of help, invitations to write.
  /(?<!\p{L})(?:let (?:us|me) know|feel free|do not hesitate|don't hesitate|happy to help|glad to help|here to help|here for you|at your disposal|any (?:further|other|more) (?:questions?|help)|if you (?:have|need) (?:any|further|more|anything)|if anything (?:else|is|remains)|(?:just|simply) (?:reply|answer|write)|reply to this (?:mail|email|message)|get back to us|drop us a line|anything else)(?!\p{L})/iu,
  /(?<!\p{L})(?:zögern sie nicht|(?:weitere|noch|andere|irgendwelche) fragen|(?:helfen|hilft|helfe) (?:wir |ich |ihnen )?(?:ihnen )?(?:gerne?|weiter)|gerne? (?:weiter|für sie da|zur verfügung)|(?:zur|jederzeit) verfügung|melden sie sich|antworten sie (?:einfach|uns|gern|bitte|mir)|schreiben sie uns (?:einfach|gern|jederzeit)|falls (?:noch )?(?:etwas|sie (?:noch )?fragen)|bei (?:weiteren )?(?:rück)?fragen|wenn (?:noch )?(?:etwas|fragen))(?!\p{L})/iu,
  /(?<!\p{L})(?:n'hésitez pas|à votre (?:entière )?disposition|(?:toute|autre|d'autres|une) questions?|restons? à|(?:de )?(?:répondre|répondez) à ce (?:message|mail|courriel|e-mail)|dites-le-nous|écrivez-nous simplement|faites-le-nous savoir)(?!\p{L})/iu,
  /(?<!\p{L})(?:no dude en|a su (?:entera )?disposición|a tu disposición|(?:alguna|otra|cualquier|más) (?:duda|pregunta|consulta)s?|(?:responda|respóndanos|responde|escríbanos|contéstenos) (?:a este|sin|cuando|simplemente)|quedamos|seguimos a|estamos aquí|háganoslo saber|le ayudaremos|estaremos encantados)(?!\p{L})/iu,
  /(?<!\p{L})(?:non esit|a (?:sua|tua|vostra|completa) (?:completa )?disposizione|(?:altr[ei]|ulterior[ei]|qualsiasi|eventuali) (?:domand|dubbi|chiariment|informazion|necessit)|(?:risponda|rispondi|ci scriva|ci contatti) (?:pure|semplicemente|a questa)|restiamo|rimaniamo|resto a|siamo qui|ci faccia sapere|saremo lieti)/iu,
  // Closings and wishes.
  /^(?:(?:kind|best|warm|many)(?:est)? (?:regards|wishes)|regards|sincerely|yours|cheers|all the best|take care|have a (?:nice|great|good|lovely|wonderful)|enjoy (?:your|the)|wishing you|(?:mit )?(?:freundlichen|freundliche|beste|herzliche|viele|liebe|schöne) grüße?n?|(?:einen )?schönen (?:tag|abend)|(?:viel|viele) (?:freude|spaß)|(?:bien )?cordialement|(?:bien|très) à vous|sincères salutations|(?:meilleures|cordiales) salutations|bonne (?:journée|soirée|fin|continuation)|belle journée|(?:un )?(?:cordial )?salud[oa]s?|atentamente|(?:reciba|le deseamos|que tenga|un abrazo)|(?:cordiali|distinti|cari|tanti) saluti|cordialmente|(?:le |ti |vi )?auguri|buona (?:giornata|serata|continuazione)|met vriendelijke groet|com os melhores|z poważaniem)/iu,
  // Our own work on the mail, without a result.
  /^(?:(?:we|i) (?:understand|see|appreciate|know|realise|realize)|(?:wir|ich) (?:verstehen|verstehe|können ihren)|(?:nous comprenons|je comprends|entendemos|entiendo|comprendemos|capiamo|capisco|comprendiamo))(?!\p{L})/iu,
  /^(?:of course|certainly|gladly|sure|yes|no|good news|happy to|with pleasure|natürlich|gern(?:e)?|selbstverständlich|ja|nein|klar|bien sûr|volontiers|avec plaisir|oui|non|claro|por supuesto|con mucho gusto|sí|certo|certamente|volentieri|con piacere)[\s,.:]*$/iu,
  /^(?:here (?:is|are) (?:the|your|what|all|how)|this should help|please find below|hier (?:ist|sind|finden|die|unsere)|das sollte|zu ihr(?:er|en) (?:frage|anfrage)|voici|à propos de|en réponse|aquí (?:tiene|están)|esto debería|sobre|ecco|questo dovrebbe|a proposito di|regarding|as for|about|to answer|concerning|wegen|was ihre|concernant|quant à|respecto a|en cuanto a|riguardo a|per quanto riguarda|so (?:geht|funktioniert)|this is how|how it works)[^.!]*:?$/iu,
];

const closing =
  /^(?:(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|yours|sincerely|all the best|many thanks|thanks|(?:mit )?(?:freundlichen|freundliche|beste|herzliche|viele|liebe) grüße?n?|(?:bien )?cordialement|(?:bien|très) à vous|meilleures salutations|(?:un )?(?:cordial )?saludos?|atentamente|(?:cordiali|distinti) saluti|cordialmente|met vriendelijke groet|com os melhores|z poważaniem)[^.]{0,40}$/iu;

const attributed =
  /(?<!\p{L})(?:you (?:write|wrote|say|said|mention(?:ed)?|told|describe[d]?|report(?:ed)?|state[d]?|sent|ask(?:ed)?|would like|want(?:ed)?)|as you|according to your|your (?:message|mail|email|question|photos?)|(?:schreiben|schrieben|erwähnen|schildern|berichten|fragen|möchten) sie|sie (?:schreiben|schrieben|erwähnen|schildern|berichten|fragen|möchten|haben (?:uns )?(?:geschrieben|mitgeteilt|erwähnt))|wie sie|laut ihrer|(?:ihre|ihrer) (?:nachricht|mail|anfrage|frage)|vous (?:écrivez|dites|mentionnez|indiquez|nous (?:dites|écrivez|indiquez)|demandez|souhaitez)|(?:selon|dans) votre (?:message|mail)|votre (?:message|question|demande)|(?:usted )?(?:escribe|nos (?:dice|comenta|indica|cuenta|escribe)|menciona|indica|pregunta|comenta)|(?:según|en) su (?:mensaje|correo)|(?:lei )?(?:scrive|ci (?:dice|scrive|segnala|indica)|menziona|indica|chiede|segnala)|(?:nel|dal) suo messaggio)(?!\p{L})/iu;

function plainOf(text: string) {
  return text
    .replace(/[*_`#>]+/g, '')
    .replace(/[’ʼ]/g, "'")
    .trim();
}

/** A greeting line, up to its comma. */
export const isGreeting = (text: string) => greeting.test(plainOf(text)) && plainOf(text).length < 70;

/** Thanks, regret, offers of help, wishes: words that state nothing. */
export const isCourtesy = (text: string) => polite.some((pattern) => pattern.test(plainOf(text)));

/** "Kind regards": what follows it is the signature. */
export const isClosing = (text: string) => closing.test(plainOf(text));

/** Whether it says that the contact said so. */
export const isAttributed = (text: string) => attributed.test(plainOf(text));

/** Asks the contact for something, or asks them. */
export function asksContact(text: string): boolean {
  const plain = plainOf(text);
  return /[?？][)"”»]?$/.test(plain) || request.test(plain);
}

const request =
  /(?<!\p{L})(?:please|kindly|remember to|don't forget|do not forget|make sure|could you|bitte|könnten sie|können sie uns|veuillez|s'il vous plaît|pensez à|n'oubliez pas|denken sie|vergessen sie nicht|recuerde|no olvide|tenga en cuenta|envíen?os|ricord[ai]|non dimentichi|tenga presente|merci de|pourriez-vous|il vous suffit|por favor|podría|le rogamos|per favore|per cortesia|potrebbe|la preghiamo|le chiediamo di|alstublieft|proszę|prosimy)(?!\p{L})/iu;
