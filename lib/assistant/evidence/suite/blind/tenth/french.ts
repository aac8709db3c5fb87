import type { SuiteCase } from '../../suite-case.ts';

export const tenthFrench: SuiteCase[] = [
  {
    name: 'fr-facturation-formule-sept-utilisateurs',
    language: 'fr',
    mail: {
      from: 'c.lemoine@atelier-lemoine.example',
      subject: 'Passage à 7 utilisateurs et export',
      text: `Bonjour,

Nous sommes actuellement en formule Équipe à 5 et deux personnes nous rejoignent. Faut-il forcément passer à la formule Cabinet, ou y a-t-il moins cher ?

Par ailleurs notre expert-comptable réclame toutes les écritures des trois dernières années. Peut-on les sortir d'un seul coup ? Je suis administratrice du compte.

Merci d'avance,
Claire Lemoine`,
    },
    articles: [
      {
        title: 'Formules et utilisateurs',
        body: `Solo : 12 € HT par mois, 1 utilisateur. Équipe : 29 € HT par mois, jusqu'à 5 utilisateurs. Cabinet : 59 € HT par mois, jusqu'à 15 utilisateurs, avec en plus l'accès à l'API. Dans toutes les formules, chaque utilisateur supplémentaire coûte 6 € HT par mois, sauf en Solo, où il n'est pas possible d'en ajouter. L'essai gratuit dure 30 jours, sans carte bancaire. L'administrateur ajoute des utilisateurs sous Paramètres > Utilisateurs ; le montant est calculé au prorata pour le mois en cours.`,
      },
      {
        title: 'Exporter vos données comptables',
        body: `L'administrateur peut exporter les écritures au format FEC ou CSV sous Paramètres > Données > Exporter. Un export couvre 24 mois au maximum. Pour une période plus longue, lancez plusieurs exports. Vous recevez un courriel avec un lien de téléchargement, valable 48 heures. Après la résiliation, les données restent consultables en lecture seule pendant 60 jours, puis elles sont supprimées.`,
      },
    ],
    good: `Bonjour Madame Lemoine,

Merci pour votre message. Non, vous n'êtes pas obligée de changer de formule. Vous pouvez garder Équipe et y ajouter deux utilisateurs à 6 € HT par mois chacun, soit 41 € HT par mois au total, contre 59 € HT pour la formule Cabinet. Celle-ci ne deviendrait intéressante que si vous avez besoin de l'API ou si votre équipe grandit encore nettement. L'ajout se fait sous Paramètres > Utilisateurs, et le mois en cours vous sera compté au prorata.

Pour les trois années d'écritures, un seul export ne suffira pas, car chacun couvre 24 mois au plus. En deux fois, c'est fait :
1. Ouvrez Paramètres > Données > Exporter et choisissez le format FEC ou CSV.
2. Lancez un export pour les deux premières années, puis un autre pour la troisième.
3. Téléchargez les fichiers dans les 48 heures à l'aide des liens reçus par courriel.

Votre expert-comptable vous dira lequel des deux formats il préfère.

Bien cordialement`,
    rewordings: [
      `Chère Madame,

Il existe bien une solution moins chère que Cabinet : rester en Équipe (29 € HT) et payer deux utilisateurs en plus (2 × 6 € HT). Cela revient à 41 € HT chaque mois, autrement dit 18 € de moins.

Concernant l'export, la limite est de vingt-quatre mois par fichier. Trente-six mois demandent donc deux exports, que vous pouvez lancer vous-même, en tant qu'administratrice, depuis Paramètres > Données > Exporter. Attention, le lien envoyé par courriel expire au bout de 48 heures.

Cordialement`,
      `Bonjour,

• Sept utilisateurs en formule Équipe : c'est possible. 29 € + 12 € = 41 € HT/mois. La formule Cabinet, à 59 € HT/mois, va jusqu'à 15 utilisateurs et comprend l'accès à l'API ; pour sept personnes, elle est plus chère.
• Trois ans d'écritures en une fois : malheureusement non. Le maximum est de 24 mois par export, il vous en faut deux.
• Formats proposés : FEC ou CSV.

Bonne journée et bienvenue à vos deux nouveaux collègues !`,
      `Bonjour Claire, rassurez-vous, pas besoin de passer à Cabinet. Au-delà des cinq utilisateurs compris dans votre formule, chaque personne ajoutée coûte 6 € HT par mois ; avec deux de plus, vous paierez donc 41 € HT. Vous les créez sous Paramètres > Utilisateurs. Quant aux écritures, si la période dépasse 24 mois, il faut procéder en plusieurs exports. Pour trois ans, faites par exemple 24 mois puis 12 mois, et pensez à télécharger chaque fichier dans les deux jours qui suivent la réception du lien. À bientôt`,
    ],
    bad: [
      {
        kind: 'source',
        from: 'Votre expert-comptable vous dira lequel des deux formats il préfère.',
        to: 'Vous pouvez aussi créer un accès gratuit réservé à votre expert-comptable, qui récupérera lui-même les écritures.',
      },
      { kind: 'unit', from: 'soit 41 € HT par mois au total', to: 'soit 41 € HT par an au total' },
      {
        kind: 'secret',
        from: "L'ajout se fait sous Paramètres > Utilisateurs, et le mois en cours vous sera compté au prorata.",
        to: "Pour l'ajout, envoyez-nous votre IBAN et le numéro de votre carte bancaire en réponse à ce message.",
      },
      {
        kind: 'language',
        from: "Pour les trois années d'écritures, un seul export ne suffira pas, car chacun couvre 24 mois au plus.",
        to: 'For the three years of entries, one export will not be enough, as each covers 24 months at most.',
      },
    ],
  },
  {
    name: 'fr-archives-salle-de-lecture',
    language: 'fr',
    mail: {
      from: 'yves.garrec@courrier.example',
      subject: 'Venue aux archives pour généalogie',
      text: `Bonjour, je viens de Lyon exprès mercredi prochain pour mes recherches généalogiques (l'acte de naissance de ma grand-mère, née en 1921, et plusieurs minutes de notaire). Combien de documents pourrai-je consulter dans la journée et à partir de quelle heure peut-on entrer ? Est-ce que je peux photographier avec mon téléphone ? Et si je préfère des numérisations propres, combien me coûteraient une douzaine de vues ?

Yves Garrec`,
    },
    articles: [
      {
        title: 'Salle de lecture : horaires et règles',
        body: `La salle de lecture est ouverte du mardi au vendredi de 9 h à 17 h. Elle est fermée le lundi ainsi que le dernier vendredi du mois. L'inscription est gratuite, sur présentation d'une pièce d'identité ; la carte de lecteur est valable pour l'année civile. Vous pouvez commander 6 documents par jour, aux levées de 9 h 30, 11 h, 14 h et 15 h 30. Les photographies sans flash sont autorisées pour votre usage privé ; les scanners portatifs ne le sont pas. Sacs et boissons restent aux casiers (pièce de 1 €, restituée).`,
      },
      {
        title: 'Reproductions',
        body: `Photocopie A4 : 0,30 € en noir et blanc, 0,50 € en couleur. Numérisation par notre atelier : 2 € par vue, envoi du fichier par téléchargement sous trois semaines. Les registres reliés ne peuvent pas être photocopiés, mais ils peuvent être numérisés. Le paiement se fait sur facture.`,
      },
      {
        title: 'Délais de communication',
        body: `Les actes de naissance sont communicables après 75 ans, les minutes notariales également après 75 ans, les dossiers médicaux 25 ans après le décès de la personne. Les documents dont le délai n'est pas écoulé peuvent faire l'objet d'une demande de dérogation, à remettre à l'accueil de la salle de lecture.`,
      },
    ],
    good: `Bonjour Monsieur Garrec,

Nous serons heureux de vous accueillir mercredi. La salle de lecture ouvre à 9 h et ferme à 17 h. Pensez à apporter une pièce d'identité pour l'inscription, qui est gratuite.

Vous pourrez commander six documents dans la journée, aux levées de 9 h 30, 11 h, 14 h et 15 h 30. L'acte de naissance de 1921 est communicable, puisque le délai est de 75 ans. Pour les minutes notariales, cela dépend de leur date : elles doivent elles aussi avoir plus de 75 ans.

Les photos avec votre téléphone sont permises, sans flash et pour votre usage privé. En revanche, les scanners portatifs sont interdits.

Si vous souhaitez des numérisations réalisées par notre atelier, comptez 2 € par vue, soit 24 € pour douze vues. Vous recevrez les fichiers par téléchargement sous trois semaines, avec une facture à régler.

Bon voyage depuis Lyon et bonnes recherches !`,
    rewordings: [
      `Cher Monsieur,

Voici les réponses à vos questions :
– Heure d'entrée : à partir de 9 heures le mercredi.
– Nombre de documents : six par jour, répartis sur quatre levées (la première à 9 h 30, la dernière à 15 h 30).
– Téléphone : oui, à condition de ne pas utiliser le flash et de garder les images pour vous.
– Douze numérisations : 12 × 2 € = 24 €, livrées en trois semaines au plus.

N'oubliez pas votre pièce d'identité, elle est nécessaire pour établir la carte de lecteur.

Cordialement`,
      `Bonjour,

Comme vous venez de loin, je vous conseille d'arriver dès l'ouverture, à 9 h, afin de profiter de la levée de 9 h 30. Le nombre de documents étant limité à 6 par jour, mieux vaut préparer vos cotes. Rien ne s'oppose à la consultation de l'acte de votre grand-mère, il a largement plus de 75 ans. Vous avez le droit de le photographier avec votre portable si vous n'employez pas le flash et que c'est pour un usage privé. La numérisation par nos soins est facturée 2 € la vue ; pour une douzaine, cela fera 24 €.

Bien à vous`,
      `Bonjour Monsieur Garrec, oui, vous pouvez photographier avec votre téléphone (sans flash, usage privé seulement). La journée de mercredi va de 9 h à 17 h et vous donne droit à six documents. Une douzaine de vues numérisées par l'atelier vous coûterait vingt-quatre euros, payables sur facture. Petite précision pratique : les sacs et les boissons se déposent dans un casier, qui demande une pièce de 1 €, rendue à la sortie. À mercredi !`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: 'Les photos avec votre téléphone sont permises, sans flash et pour votre usage privé. En revanche, les scanners portatifs sont interdits.',
        to: 'Les scanners portatifs sont permis pour votre usage privé. En revanche, les photos avec votre téléphone sont interdites.',
      },
      {
        kind: 'unanswered',
        from: `Si vous souhaitez des numérisations réalisées par notre atelier, comptez 2 € par vue, soit 24 € pour douze vues. Vous recevrez les fichiers par téléchargement sous trois semaines, avec une facture à régler.

`,
        to: '',
      },
      {
        kind: 'leftover',
        from: 'Nous serons heureux de vous accueillir mercredi.',
        to: "En tant que modèle de langage, je n'ai pas accès au calendrier, mais nous serons heureux de vous accueillir mercredi.",
      },
      {
        kind: 'figure',
        from: 'La salle de lecture ouvre à 9 h et ferme à 17 h.',
        to: 'La salle de lecture ouvre à 10 h et ferme à 17 h.',
      },
    ],
  },
];
