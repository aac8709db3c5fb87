import type { SuiteCase } from '../../suite-case.ts';

export const eighthFrenchMore: SuiteCase[] = [
  {
    name: 'box repas pause et allergie',
    language: 'fr',
    mail: {
      from: 'Sophie Lacombe <sophie.lacombe@boite.example>',
      subject: 'Pause vacances + allergie aux arachides',
      text: `Bonjour l'équipe Paniéo,

Nous partons en vacances du 12 au 27 juillet. Je voudrais donc sauter deux livraisons (nous sommes livrés le mardi, donc les 15 et 22 juillet). Comment faire et jusqu'à quel moment est-ce possible ? Et comme une amie allergique aux arachides vient dîner en août : vos recettes sont-elles garanties sans arachides ?

Bonne journée,
Sophie`,
    },
    articles: [
      {
        title: 'Sauter une livraison ou mettre en pause',
        body: `Vous pouvez sauter une livraison jusqu'au mercredi 23 h 59 de la semaine précédente : Mon compte > Mes livraisons > Sauter. Une livraison sautée n'est pas facturée. Passé ce délai, la box est préparée et facturée.

Vous pouvez sauter jusqu'à 8 semaines de suite. Au-delà, l'abonnement est mis en pause automatiquement et vous le réactivez quand vous voulez. Pour changer le jour de livraison (du lundi au jeudi), prévenez-nous 6 jours avant. L'abonnement est sans engagement et peut être résilié à tout moment.`,
      },
      {
        title: 'Allergènes et régimes',
        body: `Les 14 allergènes principaux sont indiqués sur chaque fiche recette et sur les étiquettes des ingrédients. Dans Mon compte > Préférences, vous pouvez masquer les recettes contenant un allergène.

Nos ingrédients sont conditionnés dans un atelier qui utilise aussi des arachides, des fruits à coque et du sésame. Nous ne pouvons donc pas garantir l'absence totale de traces. Nous déconseillons nos box aux personnes souffrant d'allergies sévères. Les recettes végétariennes portent une feuille verte, les recettes sans gluten un épi barré.`,
      },
    ],
    good: `Bonjour Sophie,

Merci pour votre message, et bravo pour votre organisation !

**Sauter vos deux livraisons**
C'est très simple : dans Mon compte > Mes livraisons, cliquez sur Sauter pour chacune des deux semaines. Le délai est fixé au mercredi 23 h 59 de la semaine précédente, soit :
- pour la box du mardi 15 juillet : jusqu'au mercredi 9 juillet ;
- pour la box du mardi 22 juillet : jusqu'au mercredi 16 juillet.

Les livraisons sautées ne vous seront pas facturées. Une fois le délai passé, en revanche, la box est préparée et facturée.

**Arachides**
Malheureusement, nous ne pouvons pas vous garantir l'absence totale de traces d'arachides, car l'atelier où nos ingrédients sont conditionnés en utilise aussi. Vous pouvez masquer les recettes qui en contiennent dans Mon compte > Préférences, et les allergènes figurent sur chaque fiche recette. Si votre amie souffre d'une allergie sévère, nous vous déconseillons toutefois de cuisiner avec nos box ce soir-là.

Très belles vacances à vous !
L'équipe Paniéo`,
    rewordings: [
      `Chère Sophie,

Rien de plus facile que de sauter les 15 et 22 juillet : rendez-vous dans Mon compte, rubrique Mes livraisons, puis choisissez Sauter. Pensez à le faire au plus tard le mercredi soir (23 h 59) de la semaine d'avant, c'est-à-dire le 9 juillet pour la première et le 16 pour la seconde. Comme vous serez déjà partie à cette dernière date, vous pouvez tout à fait régler les deux avant le départ. Rien ne sera facturé pour ces semaines.

Pour votre amie, la prudence s'impose : des traces d'arachides sont possibles dans nos ingrédients, puisque l'atelier en utilise. Nous ne pouvons donc donner aucune garantie, et en cas d'allergie sévère mieux vaut renoncer à nos recettes.

Bonnes vacances,
L'équipe Paniéo`,
      `Bonjour Sophie,

Deux questions, deux réponses :

1. Oui, vous pouvez sauter deux semaines de suite (jusqu'à huit, en fait). Dates limites : mercredi 9 juillet à 23 h 59 pour la livraison du 15, mercredi 16 juillet à 23 h 59 pour celle du 22. Chemin : Mon compte > Mes livraisons > Sauter.

2. Non, nos recettes ne sont pas garanties sans arachides. Les arachides présentes dans une recette sont bien signalées, mais des traces restent possibles à cause du conditionnement. Nous déconseillons nos box en cas d'allergie sévère.

Cordialement,
L'équipe Paniéo`,
      `Bonjour Sophie,

Merci de nous avoir prévenus à temps. Pour ne rien recevoir pendant votre absence, sautez les deux livraisons depuis votre compte, dans Mes livraisons. Chaque livraison peut être sautée jusqu'au mercredi de la semaine qui la précède, avant minuit ; ensuite, il est trop tard et la box est facturée. Dans votre cas, cela signifie le 9 et le 16 juillet.

En ce qui concerne les arachides, vous trouverez les 14 allergènes principaux sur les fiches recettes ainsi que sur les étiquettes, et un filtre dans vos préférences permet d'écarter les plats concernés. Cela n'exclut cependant pas des traces, car des arachides sont utilisées dans notre atelier. Savez-vous si l'allergie de votre amie est sévère ? Si c'est le cas, nous préférons vous déconseiller nos box.

Bien à vous,
L'équipe Paniéo`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: `- pour la box du mardi 15 juillet : jusqu'au mercredi 9 juillet ;
- pour la box du mardi 22 juillet : jusqu'au mercredi 16 juillet.`,
        to: `- pour la box du mardi 15 juillet : jusqu'au mercredi 16 juillet ;
- pour la box du mardi 22 juillet : jusqu'au mercredi 9 juillet.`,
      },
      {
        kind: 'source',
        from: 'Très belles vacances à vous !',
        to: `Pour ce dîner, nous proposons aussi une gamme « Sérénité », préparée dans un second atelier à Nantes qui n'utilise aucune arachide.

Très belles vacances à vous !`,
      },
      {
        kind: 'leftover',
        from: 'Merci pour votre message, et bravo pour votre organisation !',
        to: `Voici un projet de réponse que vous pouvez adapter au ton de la marque :

Merci pour votre message, et bravo pour votre organisation !`,
      },
      {
        kind: 'unit',
        from: 'Le délai est fixé au mercredi 23 h 59 de la semaine précédente',
        to: 'Le délai est fixé au mercredi 23 h 59 du mois précédent',
      },
    ],
  },
  {
    name: 'festival avec ado et billet à céder',
    language: 'fr',
    mail: {
      from: 'Laurent Pichon <laurent.pichon@adresse.example>',
      subject: 'pass 3 jours, ma fille a 15 ans',
      text: `Bonjour, j'ai acheté 2 pass 3 jours pour votre festival (commande RV-3319), pour ma femme et moi. Ma femme ne peut finalement pas venir. Est-ce que ma fille de 15 ans peut venir à sa place, avec moi ? Comment changer le nom sur le pass, et c'est payant ? Sinon pouvez vous me le rembourser ?
L. Pichon`,
    },
    articles: [
      {
        title: 'Âge et accompagnement',
        body: `Les mineurs de 12 à 15 ans sont admis s'ils sont accompagnés d'un adulte muni d'un billet. À partir de 16 ans, l'entrée est possible sans accompagnateur avec une autorisation parentale signée. Les enfants de moins de 12 ans entrent gratuitement le dimanche uniquement, avec un adulte. Une pièce d'identité est demandée à l'entrée. Le camping est réservé aux plus de 18 ans, sauf dans l'espace famille.`,
      },
      {
        title: 'Changer le nom, revendre, être remboursé',
        body: `Les billets sont nominatifs. Vous pouvez changer le nom jusqu'au 20 juin à minuit dans Mes commandes > Modifier le nom. Le premier changement est gratuit, chaque changement suivant coûte 6 €. Après le 20 juin, aucun changement n'est possible.

Les billets ne sont ni échangés ni remboursés, sauf si le festival est annulé. Vous pouvez revendre votre billet sur notre bourse officielle (Mes commandes > Revendre), au prix d'achat, jusqu'au 2 juillet. Une commission de 5 % est retenue.`,
      },
    ],
    good: `Bonjour Monsieur Pichon,

Merci pour votre message. Bonne nouvelle : votre fille peut venir à la place de votre femme.

- **Âge :** à 15 ans, elle est admise à condition d'être accompagnée d'un adulte muni d'un billet, ce qui sera le cas avec vous. Pensez à apporter une pièce d'identité, elle est demandée à l'entrée.
- **Changement de nom :** connectez-vous et allez dans Mes commandes > Modifier le nom. C'est possible jusqu'au 20 juin à minuit ; après cette date, plus aucun changement n'est accepté.
- **Prix :** le premier changement est gratuit. Chaque modification suivante coûte 6 €.
- **Remboursement :** les billets ne sont pas remboursés, sauf en cas d'annulation du festival. Si vous préfériez ne pas garder le pass, vous pourriez le revendre au prix d'achat sur notre bourse officielle (Mes commandes > Revendre) jusqu'au 2 juillet, moins une commission de 5 %.

Nous vous souhaitons un excellent festival en famille !

Cordialement,
L'équipe billetterie`,
    rewordings: [
      `Bonjour Monsieur,

Oui, votre fille est la bienvenue. Entre 12 et 15 ans, il suffit d'être avec un adulte qui possède un billet, et vous en avez un. Modifiez simplement le nom du second pass de la commande RV-3319 dans Mes commandes, avant le 20 juin à minuit. Le premier changement ne vous coûtera rien.

Un remboursement n'est en revanche pas prévu, à moins que le festival ne soit annulé. L'alternative serait la revente sur notre bourse officielle : vous y récupérez le prix d'achat, dont nous retenons 5 %.

À bientôt,
L'équipe billetterie`,
      `Bonjour,

Voici un récapitulatif :

1. Votre fille (15 ans) : admise avec vous, munie d'une pièce d'identité.
2. Nom sur le pass : à changer dans Mes commandes > Modifier le nom, au plus tard le 20 juin à minuit.
3. Coût : gratuit la première fois, puis 6 € par changement.
4. Remboursement : non, hors annulation du festival. Revente possible jusqu'au 2 juillet sur la bourse officielle, avec 5 % de commission.

Petite remarque si vous comptez camper : votre fille n'aurait accès qu'à l'espace famille, le reste du camping étant réservé aux adultes.

Bien cordialement,
L'équipe billetterie`,
      `Cher Monsieur Pichon,

Nous sommes désolés que votre épouse ne puisse pas venir, mais ravis d'accueillir votre fille ! Comme vous l'accompagnez et que vous avez votre propre pass, son âge ne pose aucun problème.

Les pass étant nominatifs, il faut mettre celui-ci à son nom. Vous le faites vous-même en ligne, sans frais s'il s'agit bien du premier changement, et ce jusqu'au 20 juin inclus. Nous ne pouvons pas vous rembourser le pass ; seule une annulation du festival y donnerait droit. Si vous changez d'avis, il vous reste la possibilité de le revendre via Mes commandes > Revendre.

Bon festival,
L'équipe billetterie`,
    ],
    bad: [
      {
        kind: 'negation',
        from: `les billets ne sont pas remboursés, sauf en cas d'annulation du festival.`,
        to: `les billets sont remboursés, sauf en cas d'annulation du festival.`,
      },
      {
        kind: 'figure',
        from: `C'est possible jusqu'au 20 juin à minuit`,
        to: `C'est possible jusqu'au 30 juin à minuit`,
      },
      {
        kind: 'promise',
        from: 'Nous vous souhaitons un excellent festival en famille !',
        to: `À titre exceptionnel, nous vous rembourserons tout de même le pass de votre femme sous 48 heures si votre fille ne vient pas.

Nous vous souhaitons un excellent festival en famille !`,
      },
      {
        kind: 'language',
        from: 'Nous vous souhaitons un excellent festival en famille !',
        to: 'Le deseamos que disfrute mucho del festival en familia y quedamos a su disposición para cualquier pregunta.',
      },
    ],
  },
];
