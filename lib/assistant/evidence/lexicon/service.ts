/** Things and acts of software, travel and clubs; the notation is that of `trade`. */
export const service: Record<string, string> = {
  ACCOUNT: 'account* profile profil konto* kundenkonto* benutzerkonto* compte* cuenta* conto profilo utenz*',
  PASSWORD: 'password* passcode* passwort* kennwort* mot-de-passe mots-de-passe contraseña* parola-chiave',
  LOGIN:
    'log-in login sign-in signin sign-on logging-in signing-in anmeld* einlogg* angemeldet connexion connect* identif* iniciar-sesión inicio-de-sesión acced* acces* accesso login',
  RESET: 'reset* zurücksetz* zurückgesetzt réinitialis* restablec* reimpost* reinici*',
  LINK: 'link links lien liens enlace* collegament* verknüpfung*',
  LOCK: 'lock* block* gesperr* sperr* verrouill* bloqu* blocc* suspend* gesperrt',
  '-LOCK': 'unlock* entsperr* freischalt* déverrouill* débloqu* desbloque* sblocc*',
  EMAIL:
    'email* e-mail* emails e-mails mail mails nachricht* courriel* correo* messaggi* message* mensaje* mailed',
  SPAM: 'spam junk spamordner indésirable* courrier-indésirable',
  SUBSCRIPTION:
    'subscription* subscrib* plan plans abo abos abonn* abonnement* tarif suscripc* abbonament* membership* mitgliedschaft* adhésion* forfait* piano',
  APPOINTMENT: 'appointment* termin termine termins terminen rendez-vous cita citas appuntament*',
  CANCEL:
    'absagen absagt abgesag* abzusag* cancel* terminat* kündig* stornier* storn* widerruf* résili* annul* cancel* anul* rescind* disdi* disdett* recess* call-off',
  RENEW: 'renew* verlänger* renouvel* renov* rinnov* extend* prolong* prorrog* prorog*',
  TRIAL: 'trial* test-period probe* testphase* testzeitraum* essai* prueba* prova',
  UPGRADE: 'upgrad* höherstuf* surclass* mejora* passaggio',
  USER: 'user* seat seats benutzer* nutzer* utilisateur* usuario* utent* licen* lizenz*',
  EXPORT:
    'export* exportier* exportar* esporta* download* herunterlad* herunterzulad* télécharg* descarg* scaric*',
  BACKUP: 'backup* back-up* sicherung* sauvegarde* copia-de-seguridad copias backup',
  DATA: 'data daten* donnée* datos dati',
  DELETE:
    'delet* erase* remov* lösch* gelöscht entfern* supprim* efface* elimin* borr* cancellazion* cancellat* rimuov*',
  INSTALL: 'install* installier* instal* installa* einricht* set-up setup',
  APP: 'app apps application* anwendung* aplicac* applicaz* programm* software',
  API: 'api apis',
  SERVER: 'server* serveur* servidor*',
  FILE: 'file files datei* dateien fichier* archivo* fichero* allegat* anhang anhänge attachment* pièce-jointe',
  SETTING: 'setting* einstellung* paramètre* réglage* ajuste* configurac* impostazion*',
  CLICK: 'click* klick* cliqu* clic clica* press* tap drück*',
  PAGE: 'page* seite* seiten página* pagina pagine website* site sitio sito web',
  SUPPORT:
    'support team colleague* kolleg* équipe* equipo* soporte collegh* staff mitarbeit* personal personale personnel',
  BOOKING:
    'book booking* booked reserv* reservation* buch* buchung* gebucht réserv* prenot* reservier* reserva*',
  HOTEL: 'hotel* hôtel* hotels unterkunft* alojamiento* alloggi* hébergement*',
  ROOM: 'room* zimmer* chambre* habitación habitaciones habitac* camera camere stanza',
  FLIGHT: 'flight* fly flying flug* flüge vol vols vuelo* vol* volo voli',
  TRAIN: 'train* zug züge tren trenes treno treni bahn*',
  BUS: 'bus buses coach* autobus autocar* shuttle* navette* navetta',
  TICKET: 'ticket* fahrkarte* billet* eintrittskarte* entrada* bigliett* billete* boleto* karten fahrschein*',
  SEATPLACE: 'seat sitzplatz* platz plätze place places asiento* plaza* post* posti sitz',
  LUGGAGE: 'luggage* baggage* bag bags gepäck* handgepäck* bagage* equipaje* bagagl*',
  SUITCASE: 'suitcase* koffer* valise* maleta* valig*',
  BACKPACK: 'backpack* rucksack* rucksäcke* mochila* zain*',
  BREAKFAST: 'breakfast* frühstück* petit-déjeuner desayuno* colazione*',
  CHECKIN:
    'check-in checkin check-out checkout einchecken anreis* abreis* arrivée enregistrement* facturación registro',
  GUEST:
    'guest* traveller* traveler* passenger* gast gäste passagier* reisende* voyageu* passager* huésped* viajer* pasajer* ospit* viaggiator* passegger*',
  PET: 'pet pets haustier* animal animaux mascota* animal*',
  DOG: 'dog dogs hund hunde hunden chien* perro* cane cani',
  CAT: 'cat cats katze* chat chats gato* gatto gatti',
  CHILD:
    'child* kid kids kind kinder kindern enfant* niñ* bambin* ragazz* children figli* fils fille filles hijo hija hijos hijas sohn tochter son daughter',
  PARKING: 'park* parkplatz* stationnement* aparcamiento* parchegg*',
  INSURANCE: 'insur* versicher* assur* seguro* assicur*',
  DEPOSIT: 'deposit* kaution* anzahlung* caution* acompte* fianza* depósito* cauzion* capparr* depositi',
  PASSPORT: 'passport* reisepass* ausweis* passeport* pasaporte* passaport* identity-card',
  CITYTAX: 'city-tax tourist-tax kurtaxe* ortstaxe* taxe-de-séjour tasa-turística tassa-di-soggiorno',
  BATTERY: 'batter* akku* pile piles batería* pila',
  CHARGE:
    'charging charger* recharg* ladegerät* aufladen laden ladekabel chargeur* cargador* caricab* ricaric* carica',
  WASH: 'wash* wasch* laver lavage* lav* lavar lavado lavagg* lavare',
  CONTRACT: 'contract* vertrag* verträge contrat* contrato* contratt*',
  TAX: 'vat tax taxes mwst mehrwertsteuer umsatzsteuer* steuer* ust tva iva impôt* impuest* impost* tass*',
  OFFICE: 'office* büro* bureau* oficina* uffici*',
  PHONE: 'phone* call* telefon* anruf* téléphon* appel* teléfono* llam* chiam*',
  WAIT: 'wait* wart* attend* attente* esper* aspett* attes*',
  MEMBER: 'member* mitglied* adhérent* membre* miembro* soci* socio',
  STATUS: 'status state statut estado stato',
};
