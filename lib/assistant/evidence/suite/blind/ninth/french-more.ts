import type { SuiteCase } from '../../suite-case.ts';

export const ninthFrenchMore: SuiteCase[] = [
  {
    name: `fr-joint-lave-vaisselle`,
    language: 'fr',
    mail: {
      from: `Gérard Lemoine <gerard.lemoine@maison.example>`,
      subject: `Joint de porte pour LV 6040`,
      text: `Madame, Monsieur,

Mon lave-vaisselle Aquilon LV 6040 fuit par le bas de la porte. Un voisin me dit que c'est le joint inférieur. Je suis retraité et assez bricoleur. Est-ce que je peux le changer tout seul ? Quel est son prix et sous quel délai le recevrais-je ? Et si je me trompe de pièce, la reprenez-vous ?

Respectueusement
Gérard Lemoine`,
    },
    articles: [
      {
        title: `Joints de porte Aquilon`,
        body: `Le joint inférieur des modèles LV 6020 à LV 6060 coûte 14,90 € (réf. 812-B), le joint périphérique 27,50 € (réf. 812-P). Le joint inférieur se remplace sans outil en une dizaine de minutes : coupez l'eau et le courant, tirez l'ancien joint vers vous, nettoyez la rainure et enfoncez le nouveau en partant du milieu. Ne mettez ni colle ni graisse. Lancez ensuite un cycle à vide à 65 °C. Le joint périphérique, lui, doit être posé par un technicien.`,
      },
      {
        title: `Livraison et retour des pièces`,
        body: `Les pièces en stock sont livrées en 2 à 4 jours ouvrés, pour 4,50 €. Une pièce non montée peut être renvoyée dans les 60 jours dans son sachet d'origine ; les frais de retour sont à votre charge. Les cartes électroniques ne sont ni reprises ni échangées. Pour vérifier la compatibilité, envoyez-nous le numéro à 9 chiffres inscrit sur la tranche de la porte.`,
      },
    ],
    good: `Monsieur Lemoine,

Oui, vous pouvez très bien changer ce joint vous-même : il se remplace sans outil, en une dizaine de minutes.

1. Coupez l'eau et le courant.
2. Tirez l'ancien joint vers vous et nettoyez la rainure.
3. Enfoncez le nouveau joint en partant du milieu, sans colle ni graisse.
4. Lancez un cycle à vide à 65 °C.

Pour votre LV 6040, il s'agit de la référence 812-B, à 14,90 €. S'il est en stock, vous le recevrez en 2 à 4 jours ouvrés ; la livraison coûte 4,50 €.

En cas d'erreur, nous reprenons la pièce dans les 60 jours, à condition qu'elle n'ait pas été montée et qu'elle soit dans son sachet d'origine. Les frais de retour restent à votre charge. Pour éviter cela, envoyez-nous le numéro à 9 chiffres inscrit sur la tranche de la porte, nous vérifierons la compatibilité.

Bon bricolage !`,
    rewordings: [
      `Cher Monsieur, aucune crainte, le joint inférieur se pose à la main en dix minutes environ, une fois l'eau et le courant coupés (sans colle ni graisse, en commençant par le milieu). La référence est 812-B : 14,90 € plus 4,50 € de livraison, soit 19,40 €, chez vous en deux à quatre jours ouvrés si la pièce est en stock. Non montée et dans son sachet, elle peut nous revenir sous 60 jours, à vos frais. Cordialement`,
      `Bonjour Monsieur Lemoine,

Un bon bricoleur n'aura aucun mal. On coupe l'eau et l'électricité, on retire le vieux joint en tirant vers soi, on nettoie la rainure, on place le neuf depuis le milieu, puis un cycle à vide à 65 °C. Aucun outil n'est nécessaire. Seul le joint périphérique demande un technicien.

Prix du joint inférieur (réf. 812-B) : 14,90 €, auxquels s'ajoutent 4,50 € de port. Délai : 2 à 4 jours ouvrés pour une pièce en stock.

Et si ce n'était pas la bonne ? Vous auriez 60 jours pour la renvoyer, non montée, dans son emballage d'origine ; le port du retour serait pour vous.

Bien à vous`,
      `Monsieur,

Nous vous remercions de votre message. Le joint inférieur convient aux modèles LV 6020 à LV 6060, donc au vôtre, et porte la référence 812-B. Son prix est de 14,90 €, hors livraison (4,50 €), et il vous parvient sous deux à quatre jours ouvrés lorsqu'il est disponible en stock.

Son remplacement est à la portée d'un particulier et ne requiert aucun outil. Veillez simplement à couper l'eau et le courant avant de commencer et à n'employer ni graisse ni colle.

Nous reprenons toute pièce de ce type pendant 60 jours si elle n'a pas été montée et se trouve toujours dans son sachet ; vous prenez alors les frais de renvoi à votre charge. Si vous souhaitez être certain de votre choix, le numéro à neuf chiffres figurant sur la tranche de la porte nous permettra de le confirmer.

Veuillez agréer, Monsieur, l'expression de nos sentiments distingués.`,
    ],
    bad: [
      { kind: 'unit', from: `en une dizaine de minutes.`, to: `en une dizaine d'heures.` },
      {
        kind: 'negation',
        from: `à condition qu'elle n'ait pas été montée et qu'elle soit dans son sachet d'origine.`,
        to: `même si elle a déjà été montée et n'est plus dans son sachet d'origine.`,
      },
      {
        kind: 'leftover',
        from: `Bon bricolage !`,
        to: `En tant qu'assistant IA, je ne peux pas voir votre appareil. Bon bricolage !

[SIGNATURE]`,
      },
      {
        kind: 'language',
        from: `En cas d'erreur, nous reprenons la pièce dans les 60 jours,`,
        to: `If it turns out to be the wrong part, we will take it back within 60 days,`,
      },
    ],
  },
  {
    name: `fr-velo-electrique-hiver`,
    language: 'fr',
    mail: {
      from: `Nadia Ferhat <nadia.ferhat@velomail.example>`,
      subject: `Re: Votre vélo Mistral E2`,
      text: `Bonjour et merci pour votre réponse ! Encore trois choses, désolée. Je vais ranger le vélo de décembre à mars dans un garage non chauffé : je laisse la batterie dessus ou pas ? Je la charge à fond avant ? Et puis la batterie, combien de temps est-elle garantie, et une neuve, ça coûterait combien ?
Nadia`,
    },
    earlier: `Bonjour Nadia, nous avons bien retrouvé votre achat : votre Mistral E2 avec batterie 500 Wh vous a été livré le 14 mai 2025, la facture est au nom de Nadia Ferhat. Vous pouvez nous écrire à tout moment pour d'autres questions. Bien à vous, Lucas`,
    articles: [
      {
        title: `Hivernage du vélo électrique`,
        body: `Pour une pause de plus d'un mois, retirez la batterie et rangez-la au sec entre 10 et 20 °C, jamais dans un local où il peut geler. Chargez-la entre 40 et 60 % avant de la ranger, ni pleine ni vide, et contrôlez la charge tous les deux mois. Le vélo lui-même supporte le gel. Protégez les contacts avec un chiffon sec, gonflez les pneus à 3 bars et ne laissez pas le chargeur branché en permanence.`,
      },
      {
        title: `Garantie et prix des batteries`,
        body: `La batterie est garantie 2 ans à partir de la livraison ou 500 cycles de charge complets, selon la limite atteinte en premier. La garantie joue si la capacité tombe sous 70 %. Elle ne couvre pas les chutes, le gel ni l'ouverture du boîtier. Le moteur est garanti 3 ans. Une batterie neuve de 400 Wh coûte 429 €, celle de 500 Wh 519 €. Nous reprenons l'ancienne pour le recyclage, gratuitement.`,
      },
    ],
    good: `Bonjour Nadia,

Ne soyez pas désolée, ce sont de bonnes questions !

Retirez la batterie et gardez-la chez vous, au sec, entre 10 et 20 °C : elle ne doit jamais rester dans un local où il peut geler. Le vélo, lui, supporte très bien le garage. Ne la chargez pas à fond ; entre 40 et 60 %, c'est l'idéal, avec un petit contrôle tous les deux mois.

Côté garantie, elle est couverte 2 ans ou 500 cycles complets, selon ce qui arrive en premier. Livrée le 14 mai 2025, la vôtre l'est donc jusqu'au 14 mai 2027 au plus tard, si sa capacité tombe sous 70 %.

Une batterie neuve de 500 Wh, comme la vôtre, coûte 519 €, et nous recyclons l'ancienne gratuitement.

Bon hiver !`,
    rewordings: [
      `Bonjour Nadia, on retire la batterie (le vélo peut rester au garage, elle non : le gel lui est interdit) et on la range au sec entre 10 et 20 degrés, chargée à moitié environ, de 40 à 60 %. Elle est garantie deux ans depuis la livraison, au maximum 500 cycles de charge. Une 500 Wh neuve est à 519 €. À bientôt !`,
      `Bonjour Nadia,

Voici nos conseils, point par point :

• Sur le vélo ou non ? Non, pour une pause de plus d'un mois on l'enlève, surtout si le garage n'est pas chauffé. Il lui faut un endroit sec, de 10 à 20 °C.
• Charge : 40 à 60 % avant le rangement, puis vérification tous les 2 mois. Évitez de laisser le chargeur branché en permanence.
• Garantie : deux ans à compter du 14 mai 2025, ou 500 cycles complets s'ils sont atteints avant. Les dégâts dus au gel, à une chute ou à l'ouverture du boîtier ne sont pas couverts.
• Prix d'une neuve (500 Wh) : 519 €.

Bien cordialement`,
      `Chère Nadia,

Avec plaisir. Votre Mistral passera l'hiver au garage sans souci, le froid ne lui fait rien. La batterie, en revanche, passera les mois de décembre à mars dans une pièce sèche, entre 10 et 20 °C, et surtout pas pleine : environ la moitié de sa charge, que vous vérifierez au bout de deux mois.

Vous demandiez aussi ce qu'il en est de la garantie. Si la capacité descend en dessous de 70 %, elle joue pendant deux ans après la livraison, dans la limite de 500 cycles. En dehors de la garantie, le remplacement de votre modèle de 500 Wh reviendrait à 519 € ; la reprise de l'ancienne pour le recyclage est gratuite.

Belle fin d'année`,
    ],
    bad: [
      {
        kind: 'source',
        from: `Bon hiver !`,
        to: `Notre atelier de Nantes peut aussi garder la batterie tout l'hiver. Bon hiver !`,
      },
      { kind: 'figure', from: `entre 40 et 60 %, c'est l'idéal`, to: `entre 80 et 90 %, c'est l'idéal` },
      {
        kind: 'unanswered',
        from: `Une batterie neuve de 500 Wh, comme la vôtre, coûte 519 €, et nous recyclons l'ancienne gratuitement.`,
        to: `Pour une batterie neuve, tout dépend du modèle.`,
      },
      {
        kind: 'promise',
        from: `nous recyclons l'ancienne gratuitement.`,
        to: `nous vous accordons 50 € de remise dessus.`,
      },
    ],
  },
];
