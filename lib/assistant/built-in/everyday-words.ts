/**
 * Words of a story, not of a matter, in six languages: people, times, manners and feelings. An article need not hold them.
 */
export const everydayWords = `
order orders ordered ordering question questions mail email answer team shop hi hello hey dear info information possible help buy bought purchase purchased
fine allowed above below certain remove two three four five six seven eight nine ten eleven twelve find fast quick quickly policy policies
evening morning afternoon night noon hiya kia ora pays arrive arrives arrived arriving until next day days whats best better way ways still already several ones normal
somebody someone anybody anyone everybody everyone nobody perhaps wonder wondering whether really actually thinking think thought seems seem ordering soon currently
months weeks years hours minutes week month year hour ago back yesterday today tomorrow tonight site website page customer customers work works working get got getting
amount number reach offer happen happens happened mean means exactly roughly usually normally husband wife son daughter sister brother mother mum mom father dad nan gran
grandmother aunt uncle friend friends flatmate neighbour family kids children child boss colleague colleagues goddaughter godson birthday wedding christmas present summer
winter spring autumn march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
love loved like liked want wanted hope hoping sorry please thank thanks many much kind regards cheers sent phone iphone honest honestly question asking ask asked
unfortunately sadly luckily happy glad nice lovely great terrible terribly awful bit little big great bad good right wrong true sure idea idiot silly lol pls ok okay
make makes made making take takes took taken taking put puts give gives given giving go goes going gone come comes came coming see saw seen look looking looked know knew
tell told say says said read wrote write hear heard understand suppose supposed supposing assume assuming case sort thing things stuff anything something everything nothing
once twice time times first last ever never always often sometimes again meantime meanwhile later before after since during while straight away long short
live living lives home house kitchen place shelf cupboard move moved run start started wait waiting leave left keeps bought planning plan consider considering
person people man woman lady guy somebody one's curious interested wish wishing care bother mind matter matters trouble problem normally deal different same else
new old own use used using need needed needs needing able unable try tried trying enough half quarter couple few lots lot less more most least
procedure explain wonderful bookkeeper accountant noticed notice registered own private privately percent folks under over turn turns turned sell sells selling hang stand stands original originally ursprünglich ursprünglichen ruin ruined room rooms tile tiles wall swear swears dark bright registered british english german french charged left off call called phone shut closed open minute surprise surprises nasty before normaal afternoon counter counters everything hurry hurries
normalerweise gewöhnlich zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zeit bestens besten eigentlich schon jahre monate wochen tage tag stunden fallen normal
bestellung bestellungen bestellt bestelle bestellen frage fragen lange dauert kosten kostet funktioniert passt geht bieten brauche benutzen verwenden guten tag abend morgen
hallo sehr geehrte damen herren mit freundlichen grüßen gruß grüße liebe lieber zusammen danke vielen dank herzlichen mann frau sohn tochter mutter vater oma opa freund
freundin schwester bruder kinder familie geburtstag hochzeit weihnachten gestern heute morgen abends früh überlege überlegen möchte möchten gerne gern würde wäre hätte
vielleicht eventuell leider gerade grad halt mal eben sonst nix nichts etwas was angenommen jemand falls wissen weiß gesagt sagt sagen gehört gelesen gefunden finde
genau ungefähr ziemlich total echt wirklich ganz immer nie nächste nächsten woche monat jahr stunde minuten lassen lässt bekommt bekommen bekomme kommt kommen machen
macht gemacht nehmen nimmt nehme tun gibt geben da dort hier alten alte neu neue neuer bitte mir uns ihnen ihr ihre ihren habe haben hat hatte wohne lebe wien graz berlin
bonjour bonsoir salut madame monsieur merci beaucoup cordialement bonne journée été hiver mari femme fils fille mère père ami amie sœur frère enfants famille anniversaire
noël hier aujourd'hui demain matin soir semaine semaines mois année années an fois heure heures savoir aimerais voudrais souhaite demandais demande question acheter acheté
achète commande commandé avant après peut-être normalement toujours jamais déjà encore avoir avez j'ai nous votre vos faut procéder obtenir obtient directement partons
trouve trouver trouvé sous faire fait mettre client clients chez maison besoin possible aussi très bien seul façon moyen normal coûtent proposez montant marche utiliser
hola buenas buenos días tardes noches gracias saludos un cordial saludo marido mujer esposa hijo hija madre padre amigo amiga hermana hermano niños familia cumpleaños
navidad ayer hoy mañana semana semanas mes meses año años vez veces hora horas quiero quisiera gustaría querría saber pregunta comprar comprado compré compra pedido pedidos
llega llegado llegó tardan tarda puedo puede pueden tengo tenemos tienen hacer hago también muy bien solo quizá normalmente siempre nunca todavía una uno somos varios
compañeros jefa jefe jubila regalar bastante manera mejor normal seguro funciona sirve usar ofrecen queremos vivo vuestra vuestro su sus nos casa
salve buongiorno buonasera ciao grazie cordiali saluti marito moglie figlio figlia madre padre amico amica sorella fratello bambini famiglia compleanno natale ieri oggi
domani settimana settimane mese mesi anno volta volte ora ore vorrei volessi vorremmo sapere chiedere domanda comprare comprato acquistare acquistato ordine ordini
arriva arrivato posso può potete ho abbiamo avete fare anche molto bene solo forse normalmente sempre mai ancora già vivo abito casa lo stesso oppure devo io sui sulla sulle
sugli durata tempi modo meglio normale sicuro domanda costa quanto dura funziona usare offrite serve
hoi hallo goedemiddag goedemorgen goedenavond dag bedankt dank groeten vriendelijke groet man vrouw zoon dochter moeder vader vriend vriendin zus broer kinderen familie
verjaardag kerst gisteren vandaag morgen week weken maand maanden jaar keer uur wil wilde willen graag weten vraag vraagje kopen gekocht bestelling bestellingen besteld
aankomt kan kunnen heb hebben heeft doen ook heel goed alleen misschien normaal altijd nooit nog al zie zien zag iets erg leek vroeg af jullie mijn me te veel krijg
zorgen maken moet moeten staat staan dagen drie enkele elke lang duurt manier beste veilig duren werkt past gebruiken
cuanto cuanta cuantos cuantas cuanti combien hoeveel wieviel quelle quel encomenda pergunta custa usar zamówienie pytanie kosztuje działa pasuje
`;
