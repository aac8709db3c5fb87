/**
 * Things and acts of shops: words of one idea in English, German, French, Spanish and Italian. `word*` matches a
 * beginning, `*word` an end; a name with "-" before it says the opposite.
 */
export const trade: Record<string, string> = {
  ORDER:
    'order orders ordered ordering purchase* bought buy buying bestell* auftrag* aufträge kauf* gekauft kaufe kaufen commande* command* achat* achet* pedido* pedid* compra* comprar comprado encarg* ordine ordini ordinat* acquist*',
  PARCEL:
    'parcel* package packages shipment* consignment* paket* päckchen sendung* colis paquet paquete* envío envios envíos pacco pacchi pacchetto spedizion* lieferung',
  DELIVER:
    'deliver* arriv* reach* liefer* zustell* zugestellt geliefert ankomm* ankunft angekommen eintreff* eingang* eingegangen* eingeht eintrifft zukomm* livr* arriv* entreg* lleg* recib* recapit* consegn* receive* receiv* erhalt* erhält empfang* reçu* reçoi* recev* recib* ricev* receipt',
  SHIP: 'ship* dispatch* despatch* send sends sending sent mail mailed post posted leave leaves left versand* versend* verschick* verlässt schick* geschickt gesendet send* expéd* expedi* envo* envi* enví* spedi* sped* invi* invia* mand* parte partono part partent sale salen abgeschickt übersend* zusend*',
  RETURN:
    'return* send-back sent-back sending-back bring-back give-back hand-back zurücksend* zurückschick* zurückgeschickt zurückgesandt zurückgeb* zurückgegeb* rücksend* rückgab* retour* retourn* umtausch* renvo* renvoy* devol* devuel* restitu* reso resi rend* rispedi* rimand*',
  REFUND:
    'refund* money-back reimburs* repay* repaid pay-back paid-back erstatt* rückerstatt* zurückerstatt* zurückzahl* gutgeschrieben geld-zurück rembours* reembols* reintegr* rimbors* rückzahlung* get-your-money get-the-money',
  CREDIT:
    'credit credits credited voucher* gutschein* gutschrift* guthaben avoir bon bons vale vales cupón cupones buono buoni credito gift-card gift-cards',
  REPLACE:
    'replac* new-one substitut* swap* ersatz* ersetz* austausch* tausch* neues-exemplar remplac* échang* reemplaz* sustitu* cambi* sostitu* rimpiazz* exchange* replacement*',
  REPAIR:
    'repair* fix fixed fixing mend* reparatur* reparier* instand* répar* repara* repar* ripar* aggiust* workshop werkstatt* atelier taller laboratorio officina',
  COST: 'cost costs charge charges charged fee fees price prices priced kost* preis* gebühr* entgelt* coût* coûte* frais prix tarif* tarif* coste* cuest* precio* tarifa* gasto* costo costi costa costano prezz* spes* postage porto rate rates',
  FREE: 'free free-of-charge at-no-cost no-charge at-no-charge complimentary kostenlos* kostenfrei* gratis umsonst gratuit* gratuitement gratuito* gratuita* gratuitamente frais-offerts offert* offerts versandkostenfrei* portofrei* kostenlose',
  PAY: 'money cobr* addebit* geld geldes argent dinero soldi denaro pay pays paid paying payment* zahl* bezahl* gezahlt pai* paie* pay* pag* abon* überweis* transfer* virement* transferencia* bonific* bonifico',
  CARD: 'card cards credit-card credit-cards karte* kreditkarte* carte cartes tarjet* carta',
  INVOICE: 'invoice* receipt-pdf bill bills rechnung* factur* fattur* quittung* beleg*',
  PRODUCT:
    'product* item items article* articl* goods artikel* ware waren produkt* produit* producto* prodott* articol* artículo* marchandise* merc* stück pieces pezzi',
  CUSTOMER: 'customer* client* kunde kunden kundin* cliente* clienti',
  SHOP: 'shop shops store stores laden läden geschäft* filiale* magasin* boutique* tienda* negozi*',
  WAREHOUSE: 'warehouse* lager* entrepôt* almacén almacen* magazzin* depot',
  CARRIER:
    'carrier* courier* spedit* versanddienst* paketdienst* zusteller* transporteur* transportista* corrier* mensajer*',
  TRACK:
    'track* sendungsverfolg* verfolg* sendungsnummer suivi* suivre seguimiento rastre* tracciam* tracci*',
  LABEL: 'label* etikett* aufkleber* étiquette* etiquet* etichett* retourenlabel* rücksendeetikett*',
  UNUSED:
    'unused unworn unopened ungebraucht* unbenutzt* ungeöffnet* ungetragen* neuf neuve neufs non-utilisé* sin-usar sin-estrenar non-usat* inutilizzat* inutilisé* non-porté*',
  PACKAGING:
    'packaging original-box box boxes verpackung* originalverpack* karton* emballage* boîte* embalaje* caja cajas imballagg* imballo confezion* scatol*',
  DAMAGE:
    'damag* broken break crack* scratch* beschädig* schaden schäden defekt* kaputt* zerbroch* riss* endommag* cass* abîm* dañ* rot* danneg* danno danni rott* faulty fault faults defect* mangel mängel défaut* défectueu* defect* difett* guasto',
  WARRANTY: 'warrant* guarantee guarantees gewährleist* garanti* garantía* garanzia garanzie',
  STOCK: 'stock available availab* vorrätig* verfügbar* lieferbar* disponib* in-stock auf-lager en-stock',
  DISCOUNT:
    'discount* rabatt* nachlass* ermäßig* remise* réduction* descuento* rebaja* sconto sconti ribass* reduction* preisnachlass*',
  EXPRESS: 'express* expresse eil* urgente* exprés rápido priority-shipping',
  CUSTOMS: 'customs dut* zoll* douan* aduan* dogan* import-tax',
  ADDRESS: 'address* adress* dirección direcciones direccion* indirizz* lieferadress* anschrift*',
  PICKUP:
    'pick-up pick-it-up picked-up collect collected collection pickup abhol* abgeholt retirer retrait recog* recoger retir* ritir*',
  SIZE: 'size sizes größe* taille* talla* taglia taglie misur* tamañ*',
  COLOUR: 'colour* color* farbe* couleur* colore colori',
  PHOTO: 'photo* picture* image* foto* bild bilder immagin* imagen* pic pics',
  BANK: 'bank* banque* banco banc* banca konto account-statement iban',
  PAYPAL: 'paypal',
  ORIGINAL: 'original* ursprünglich* originale*',
  METHOD:
    'method* way-you-paid means zahlungsart* zahlungsmittel* zahlungsweg* moyen* mode* méthode* medio* método* metodo* modalità mezzo',
  GIFT: 'gift* geschenk* cadeau* regalo* regali',
  EXTRA:
    'extra additional* zusätzlich* supplément* adicional* aggiuntiv* supplement* aufpreis zuschlag* suplemento*',
  CUSTOMMADE:
    'made-to-order made-to-measure custom-made personalis* personaliz* customis* maßgefertigt* angefertigt* sonderanfertigung* personnalis* sur-mesure a-medida su-misura engrav* grav* individuell*',
  SALE: 'sale sales clearance ausverkauf* sonderangebot* solde* soldes rebajas saldi reduziert* outlet',
  POST: 'post-office post-offices postfiliale* postamt bureau-de-poste correos ufficio-postale postage drop-off relais point-relais',
  SPARE: 'spare* ersatzteil* pièce-détachée recambio* ricamb*',
};
