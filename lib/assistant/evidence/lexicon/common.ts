/** Words of rules and processes; the notation is that of `trade`. Opposites are one idea with the sign turned. */
export const common: Record<string, string> = {
  POSSIBLE:
    'possible possib* possibl* möglich* machbar* posible* possibil* feasible allowed permitted erlaubt* gestattet* zulässig* autoris* permis* permit* permett* consentit* permesso admitted admis* accepted allow* can-be authoris* authoriz* autoriz*',
  '-POSSIBLE':
    'impossib* unmöglich* imposible* impossibl* forbid* forbidden prohibit* prohibid* verboten* untersagt* unzulässig* interdi* interdit* vietat* proibit* unable banned',
  INCLUDE:
    'includ* contain* cover* covered inklusive* inbegriffen* enthalt* enthält* abgedeckt* umfasst* einschließlich* inclu* compris* couvr* couvert* incluy* cubr* cubiert* compres* copert* copre coprono inclus*',
  '-INCLUDE':
    'exclud* exclusion* excluded ausgeschlossen* ausgenommen* ausschluss exclu exclus* exclue* excluid* exclui* exclus* esclus* esclud* uncovered',
  ACCEPT: 'accept* annehm* annahme akzeptier* angenommen* accept* acept* accett*',
  '-ACCEPT': 'refus* reject* declin* ablehn* abgelehnt* verweiger* refus* rechaz* rifiut* respin*',
  OPEN: 'open* geöffnet* öffn* offen ouvr* ouvert* abiert* abr* apert* apr*',
  '-OPEN':
    'close* closed closing geschlossen* schließ* schliess* fermé* fermer fermons ferment fermeture* cerrad* cierr* chius* chiud*',
  VALID: 'valid* gültig* gilt gelten valable* valid* válid* vig* vale-por valgo* vale valide* valido',
  '-VALID':
    'invalid* expir* ungültig* abgelaufen* läuft-ab ablauf* verfäll* verfall* périm* caduc* scad* scadut* runs-out lapses',
  ACTIVE: 'active activ* aktiv* activ* attiv* enable* enabled',
  '-ACTIVE': 'inactive inactiv* deactivat* deaktivier* désactiv* desactiv* disattiv* disabled disable*',
  NEED: 'need* necessar* required require* requires must have-to has-to brauch* benötig* nötig* erforderlich* notwendig* müssen muss besoin nécessair* doit doivent devez faut obligat* necesit* necesari* debe* tiene-que hay-que serv* necessari* deve devono bisogna occorr* obligatoire',
  KEEP: 'keep* kept retain* behalt* garder gardez conserv* conserv* quedar* tenere conserv* aufbewahr*',
  '-KEEP': 'lose* loses lost verlier* verloren* perd* perdu* pierd* perd* forfeit*',
  CHANGE:
    'chang* modif* amend* update* änder* ändern geändert* anpass* chang* modif* cambi* modific* alter* switch* wechsel*',
  ADD: 'add adds added adding hinzufüg* ergänz* nachtrag* ajout* añad* agreg* aggiun*',
  CHECK:
    'check* inspect* verif* examin* prüf* überprüf* geprüft* contrôl* vérif* revis* comprob* controll* verific* test*',
  FIND: 'find* found locat* finden findet gefunden* trouv* encuentr* encontr* trov*',
  SHOW: 'show* display* zeig* anzeig* affich* montr* muestr* mostr* mostra* visualizz* appear* erschein* apparaî* aparec* appar* see visible',
  ENTER:
    'enter* type fill* eingeb* eingegeb* ausfüll* eintrag* saisi* entr* rempli* introduc* rellen* inser* compil*',
  CHOOSE:
    'choos* chosen choice* select* pick wähl* auswähl* wahl choisi* choix sélectionn* elij* eleg* eleg* seleccion* scegli* scelt* selezion* option*',
  CONTACT:
    'contact* write wrote written kontakt* schreib* écri* contact* escrib* contatt* scriv* reply replying answer* antwort* répon* respond* rispond* get-in-touch',
  CONFIRM: 'confirm* bestätig* confirm* conferm*',
  REQUEST:
    'request* ask asks asked antrag* beantrag* anfrag* anforder* demand* solicit* pid* richied* richiest* apply',
  DOCUMENT:
    'document* form forms formular* dokument* unterlag* documento* modulo formulaire* formulario* pdf',
  NAME: 'name names namen nom noms nombre* nome nomi',
  NUMBER: 'number* nummer* numéro* número* numer* code codes codice codici código',
  REASON: 'reason* grund gründe raison* motif* motivo* motiv* ragion*',
  PROBLEM: 'problem* issue* trouble* error* fehler* problèm* erreur* error* problem* errore* störung*',
  SEARCH:
    'search* investigat* look-for trace such* nachforsch* recherch* enquêt* busc* búsqueda investig* cerca* ricerc*',
  MISSING: 'missing lost lack* fehl* verloren* manqu* perdu* falt* perdid* manc* smarrit* persa perso',
  PROCESS:
    'process* handl* bearbeit* verarbeit* abwickel* trait* proces* gestion* tramit* elabor* gest* evas* work-on',
  AUTOMATIC: 'automatic* automatisch* von-selbst by-itself automatique* automátic* automatic* on-its-own',
  EARLY: 'early earlier sooner früh* früher tôt plus-tôt temprano antes-de prima presto',
  LATE: 'late later delay* spät* später verspät* verzöger* tard tarde tard* retard* retras* demor* ritard* tardi',
  ONCE: 'immediately at-once straight-away right-away instantly sofort* umgehend* unverzüglich* gleich immédiat* tout-de-suite aussitôt inmediat* enseguida de-inmediato immediat* subito',
  PERIOD:
    'period* frist* zeitraum* zeit délai* délais période* plazo* período* periodo* termine termini scadenza deadline* dauer* durée* duración durat* span laufzeit* minimum-term takes take long dauert brauch* prend prennent tarda tardan richied* impieg*',
  AFTER: 'after following since nach après depués después dopo from-the-day ab',
  END: 'end ends ended ending ende endet enden fin finit termine fin* termina* finisc* finish* expiry over',
  START:
    'start* begin* began beginn* anfang* anfäng* commenc* début* empiez* empez* comienz* comenz* inizi* cominc* launch',
  DAMAGEPROOF: 'waterproof water-resistant wasserdicht* imperméable* impermeabil* impermeabl*',
  MONTHLY: 'monthly monatlich* mensuel* mensual* mensil*',
  YEARLY: 'yearly annual* annually jährlich* annuel* anual* annual*',
  WEEKEND: 'weekend* wochenende* fin-de-semana fine-settimana week-end',
  HOLIDAY: 'holiday* feiertag* férié* fériés festiv* ferie vacation*',
  COUNTRY: 'countr* land länder ländern pays país países paes* abroad ausland* étranger extranjero estero',
  EUROPE: 'europe* europa* européen* europe*',
  PERSON: 'person* people personen personne* persona* person*',
  PART: 'part parts partial* teil teile teilweise partie* parte parti* parcial* parzial*',
  WHOLE:
    'whole entire* complete* full* ganz* gesamt* vollständig* komplett* entier* complet* total* completo* enter* intero* intera tout',
  HELP: 'help* helf* hilf* aide* ayud* aiut* assist*',
  MINIMUM: 'minimum* mindest* minim* mínim*',
  MAXIMUM: 'maximum* höchst* maxim* máxim* massim* limit* grenze* límit* limite*',
  LANGUAGE: 'language* sprache* langue* idioma* lingua lingue',
  WORK: 'work* works function* funktionier* arbeit* fonction* funcion* funzion*',
  NEXT: 'next following nächst* folgend* prochain* suivant* próxim* siguient* prossim* seguent* successiv*',
  TAG: 'tag tags hangtag* anhänger étiquettes cartellin* etiquetas',
  STREET: 'street straße strasse rue calle via',
};
