import type { SuiteCase } from '../../suite-case.ts';

export const ninthFrench: SuiteCase[] = [
  {
    name: `fr-creme-ouverte`,
    language: 'fr',
    mail: {
      from: `Élodie Vasseur <elodie.vasseur@courrier.example>`,
      subject: `Ma première commande chez vous`,
      text: `Bonjour,

J'ai passé ma première commande chez vous (n° C-80416) et reçu le 6 mars la crème de jour Aubépine et le sérum Rétinol 0,3. La crème est trop grasse pour ma peau, je l'ai utilisée quatre ou cinq fois, le pot est encore presque plein. Est-ce que je peux la renvoyer quand même ? Le sérum, je ne l'ai pas encore ouvert : combien de temps se garde-t-il une fois entamé ? Et, point délicat, je viens d'apprendre que je suis enceinte, est-ce que je peux l'utiliser ?

Merci d'avance
Élodie Vasseur`,
    },
    articles: [
      {
        title: `Retours : produits ouverts et non ouverts`,
        body: `Les produits non ouverts peuvent être renvoyés dans les 30 jours suivant la réception et sont remboursés. Pour un premier achat de soin du visage, nous reprenons aussi un produit ouvert, dans les 21 jours suivant la réception, s'il reste au moins la moitié du contenu. Il est alors échangé contre un avoir du même montant, valable un an. Le maquillage et les parfums ouverts ne sont pas repris. Le retour se fait par Point Relais, l'étiquette est à imprimer depuis la rubrique « Mes commandes » ; 3,50 € sont déduits.`,
      },
      {
        title: `Conservation de nos soins`,
        body: `Après ouverture, nos crèmes se conservent 12 mois, les sérums 6 mois et les masques 3 mois. Gardez-les à moins de 25 °C, à l'abri de la lumière ; le réfrigérateur n'est pas nécessaire. Non ouvert, un produit se garde jusqu'à la date imprimée sous l'emballage.`,
      },
      {
        title: `Grossesse et allaitement`,
        body: `Les soins contenant du rétinol (sérum Rétinol 0,3, crème de nuit Regain) ne doivent pas être utilisés pendant la grossesse ni l'allaitement. La gamme Aubépine ne contient ni rétinol ni huiles essentielles. En cas de doute, montrez la liste des ingrédients à votre médecin ou à votre pharmacien.`,
      },
    ],
    good: `Chère Madame Vasseur,

Toutes nos félicitations pour cette belle nouvelle !

Le sérum d'abord : il contient du rétinol et ne doit pas être utilisé pendant la grossesse ni l'allaitement. Comme il n'est pas ouvert, vous pouvez nous le renvoyer dans les 30 jours suivant la réception, soit jusqu'au 5 avril, et être remboursée. Si vous préférez le garder pour plus tard, il se conserve fermé jusqu'à la date imprimée sous l'emballage, puis 6 mois après ouverture.

Pour la crème, c'est possible aussi : s'agissant d'un premier achat de soin du visage, nous la reprenons même entamée, pendant 21 jours et s'il en reste au moins la moitié. Vous recevez alors un avoir du même montant, valable un an.

L'étiquette de retour s'imprime depuis « Mes commandes » et le dépôt se fait en Point Relais ; 3,50 € sont déduits.

Bien chaleureusement`,
    rewordings: [
      `Bonjour Élodie,

Oui pour la crème ! Premier achat, pot presque plein : il suffit qu'elle reparte dans les 21 jours après le 6 mars, donc au plus tard le 27. Nous l'échangeons contre un avoir valable un an.

Non, en revanche, pour le sérum Rétinol pendant votre grossesse, et pendant l'allaitement non plus. Une fois entamé, il se garde six mois, mais puisqu'il est encore fermé, vous pouvez aussi le renvoyer et vous faire rembourser, dans un délai de 30 jours.

Vous trouverez l'étiquette dans « Mes commandes ». Et félicitations !`,
      `Madame,

Nous vous remercions de votre confiance et répondons volontiers à vos trois questions.

1. Renvoi de la crème ouverte : accepté pour un premier achat de soin du visage, à condition que la moitié au moins du contenu subsiste et que le retour ait lieu dans les 21 jours suivant la réception. Vous obtenez un avoir d'un montant égal.
2. Conservation du sérum : six mois après ouverture, à l'abri de la lumière et à moins de 25 °C. Inutile de le mettre au réfrigérateur.
3. Grossesse : ce sérum ne doit pas être utilisé, car il contient du rétinol. Pour toute hésitation sur un autre soin, votre médecin ou votre pharmacien pourra examiner la liste des ingrédients.

Le sérum étant intact, son retour contre remboursement est également possible sous 30 jours.

Nous vous prions d'agréer, Madame, nos salutations distinguées.`,
      `Bonjour Madame, félicitations ! Surtout, n'utilisez pas le sérum Rétinol tant que vous êtes enceinte ou que vous allaitez. Fermé, il peut nous revenir sous 30 jours contre remboursement ; ouvert, il se garderait 6 mois. La crème Aubépine, même entamée, est reprise contre un avoir dans les 21 jours, puisqu'il s'agit de votre premier achat et que le pot est presque plein. Bien à vous`,
    ],
    bad: [
      {
        kind: 'source',
        from: `Le sérum d'abord :`,
        to: `Notre sérum Bakuchiol Doux le remplace parfaitement chez les femmes enceintes. Le sérum d'abord :`,
      },
      {
        kind: 'negation',
        from: `il contient du rétinol et ne doit pas être utilisé pendant la grossesse ni l'allaitement.`,
        to: `il contient du rétinol mais peut être utilisé pendant la grossesse et l'allaitement.`,
      },
      {
        kind: 'secret',
        from: `L'étiquette de retour s'imprime depuis « Mes commandes »`,
        to: `Pour préparer le remboursement, merci de nous indiquer le numéro de votre carte bancaire et le code à trois chiffres. L'étiquette de retour s'imprime depuis « Mes commandes »`,
      },
      {
        kind: 'unanswered',
        from: `Pour la crème, c'est possible aussi : s'agissant d'un premier achat de soin du visage, nous la reprenons même entamée, pendant 21 jours et s'il en reste au moins la moitié. Vous recevez alors un avoir du même montant, valable un an.

`,
        to: ``,
      },
    ],
  },
  {
    name: `fr-livres-abimes`,
    language: 'fr',
    mail: {
      from: `Bastien Roche <b.roche@lettres.example>`,
      subject: `livre corné + livre numérique`,
      text: `Bonjour, reçu hier ma commande 33908. Le beau livre sur Venise est arrivé avec un coin complètement écrasé (c'est un cadeau!!), qu'est-ce qu'on fait ? Et j'ai acheté par erreur la version numérique du Simenon au lieu du poche, je ne l'ai pas téléchargée, remboursable ou pas ? Dernière chose, le port gratuit c'est à partir de combien. Merci B. Roche`,
    },
    articles: [
      {
        title: `Livre abîmé ou défectueux`,
        body: `Un livre arrivé abîmé est remplacé sans frais, ou remboursé s'il est épuisé. Prévenez-nous dans les 7 jours suivant la livraison avec une photo du livre et une photo de l'emballage, à l'adresse sav@librairie-desquais.example. Vous n'avez pas besoin de renvoyer un livre de moins de 25 €. Au-delà, nous envoyons une étiquette prépayée. Le remplacement part sous 48 heures si le titre est en stock. Les livres d'occasion ne sont pas remplacés, seulement remboursés.`,
      },
      {
        title: `Livres numériques`,
        body: `Un livre numérique est remboursable dans les 14 jours suivant l'achat tant qu'il n'a pas été téléchargé ni ouvert en ligne. La demande se fait depuis « Ma bibliothèque », bouton « Annuler l'achat » ; le remboursement arrive sous 3 jours ouvrés. Un fichier téléchargé n'est plus remboursable. Cinq appareils au maximum peuvent être associés à un compte.`,
      },
      {
        title: `Frais de port`,
        body: `En France métropolitaine, la livraison coûte 3 € et elle est offerte dès 35 € de livres neufs. Le retrait en librairie est toujours gratuit. Belgique et Suisse : 7,90 €, sans seuil de gratuité. Les livres numériques ne comptent pas dans le seuil.`,
      },
    ],
    good: `Bonjour Monsieur Roche,

Un coin écrasé sur un cadeau, quelle déception, nous en sommes désolés. Envoyez-nous une photo du livre et une photo de l'emballage à sav@librairie-desquais.example, dans les 7 jours suivant la livraison : nous le remplaçons sans frais, et le nouvel exemplaire part sous 48 heures s'il est en stock. Si le livre coûte plus de 25 €, nous vous envoyons une étiquette prépayée pour le retour ; à moins de 25 €, inutile de le renvoyer.

Pour le Simenon, oui, c'est remboursable : un livre numérique l'est pendant 14 jours tant qu'il n'a pas été téléchargé ni ouvert en ligne. Cliquez sur « Annuler l'achat » dans « Ma bibliothèque » ; comptez 3 jours ouvrés.

Enfin, le port est offert dès 35 € de livres neufs en France métropolitaine, hors livres numériques.

Bonnes lectures !`,
    rewordings: [
      `Cher Monsieur,

– Venise : remplacement gratuit (ou remboursement, s'il est épuisé ou s'il s'agit d'une occasion). Il nous faut deux photos, livre et emballage, à sav@librairie-desquais.example, au plus tard une semaine après la livraison.
– Simenon : remboursable, puisque vous ne l'avez pas téléchargé, dans un délai de 14 jours après l'achat et à condition de ne pas l'avoir ouvert en ligne. Cela se fait dans « Ma bibliothèque ».
– Port gratuit : à partir de 35 € de livres neufs pour la France métropolitaine.

Cordialement`,
      `Bonjour et pardon pour ce coin abîmé ! Une photo du livre, une du colis, à sav@librairie-desquais.example, et on vous le remplace sans frais ; s'il est en stock, il part dans les 48 heures. Le Simenon numérique : tant que vous ne le téléchargez pas et ne l'ouvrez pas en ligne, vous avez quatorze jours pour cliquer sur « Annuler l'achat ». Et le port est gratuit dès 35 € de livres neufs (France métropolitaine). Belle journée !`,
      `Bonjour Monsieur Roche,

Merci de nous avoir écrit dès le lendemain de la réception, vous êtes largement dans le délai de sept jours pour signaler un livre abîmé. Pourriez-vous nous adresser, à sav@librairie-desquais.example, une photo du coin et une autre de l'emballage ? Nous vous ferons parvenir un exemplaire intact sans frais ou, si le titre est épuisé, nous vous rembourserons. Ne renvoyez rien pour l'instant : en dessous de 25 €, vous gardez le livre, et au-dessus, une étiquette prépayée vous parviendra.

Quant à la version numérique achetée par erreur, vous pouvez l'annuler vous-même depuis « Ma bibliothèque » dans les 14 jours qui suivent l'achat ; le remboursement arrive sous trois jours ouvrés. Ne la téléchargez surtout pas d'ici là, et ne l'ouvrez pas en ligne.

Le seuil de gratuité du port est de 35 € de livres neufs pour une livraison en France métropolitaine. En dessous, elle coûte 3 €, et le retrait en librairie est toujours gratuit.

Avec nos salutations les meilleures`,
    ],
    bad: [
      {
        kind: 'figure',
        from: `le port est offert dès 35 € de livres neufs`,
        to: `le port est offert dès 25 € de livres neufs`,
      },
      {
        kind: 'swapped',
        from: `Si le livre coûte plus de 25 €, nous vous envoyons une étiquette prépayée pour le retour ; à moins de 25 €, inutile de le renvoyer.`,
        to: `Si le livre coûte moins de 25 €, nous vous envoyons une étiquette prépayée pour le retour ; à plus de 25 €, inutile de le renvoyer.`,
      },
      {
        kind: 'link',
        from: `à sav@librairie-desquais.example, dans`,
        to: `à reclamations@desquais-livres.example, dans`,
      },
      {
        kind: 'promise',
        from: `nous en sommes désolés.`,
        to: `nous en sommes désolés et vous offrons un bon d'achat de 10 € pour votre prochaine commande.`,
      },
    ],
  },
];
