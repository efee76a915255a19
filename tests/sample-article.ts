import type {Article, ArticleBlock, Passage} from '../src/document/index.js'

let count = 0

function passage(text: string, more: Partial<Passage> = {}): Passage {
  count += 1
  return {id: `p${count}`, text, by: 'rules', from: [{file: 0, start: 0, end: 10}], operations: [], ...more}
}

function heading(text: string, part: ArticleBlock['part'] = 'body', level = 2): ArticleBlock {
  return {kind: 'heading', part, level, passages: [passage(text)]}
}

/** A finished article of our own with every kind of block, and texts that try to break out of the markup. */
export const sampleArticle: Article = {
  metadata: {
    headline: 'À Valmorin, le marché couvert rouvre après dix-huit mois de travaux',
    headlineAlternatives: ['Le marché couvert de Valmorin a rouvert', 'Valmorin retrouve son marché couvert'],
    title: 'Marché couvert de Valmorin\u00A0: les halles rouvrent',
    titleAlternatives: ['Marché couvert\u00A0: Valmorin rouvre ses halles', 'Le marché couvert rouvre à Valmorin'],
    description:
      'Le marché couvert de Valmorin a rouvert samedi avec quarante étals. Les travaux ont coûté 2,4\u00A0millions d’euros, selon la mairie.',
    descriptionAlternatives: [],
    slug: 'marche-couvert-valmorin-halles',
    keyphrase: 'marché couvert',
    language: 'fr',
    canonical: 'https://exemple.fr/marche-couvert-valmorin-halles',
    published: '2024-03-02T08:00:00+01:00',
    author: 'Jeanne Morel',
    publisher: 'Le Courrier de Valmorin',
    sourceUrl: 'https://exemple.fr/depeches/42?a=1&b=2',
    image: {url: 'https://exemple.fr/halles.jpg', alt: 'Les étals du marché couvert'},
  },
  blocks: [
    {
      kind: 'standfirst',
      part: 'standfirst',
      passages: [
        passage('Le marché couvert de Valmorin a rouvert ses portes samedi, après dix-huit mois de travaux.'),
        passage('Quarante commerçants y ont retrouvé leur étal, selon la mairie.'),
      ],
    },
    heading('L’essentiel', 'keyPoints'),
    {
      kind: 'keyPoints',
      part: 'keyPoints',
      passages: [
        passage('Les travaux ont duré dix-huit mois et coûté 2,4\u00A0millions d’euros.'),
        passage('Selon la mairie, quarante commerçants sont revenus.'),
        passage('La charpente de 1887 a été conservée.'),
      ],
    },
    heading('Le marché couvert garde sa charpente de 1887'),
    {
      kind: 'paragraph',
      part: 'body',
      passages: [
        passage('«\u00A0Nous avons tout gardé, sauf la pluie\u00A0», a déclaré l’architecte, Paul Vasseur.'),
        passage('Les étals *fixes* coûtent 5 < 6 & <b>rien</b> de plus que [prévu](http://x.test).'),
      ],
    },
    {kind: 'quote', part: 'body', passages: [passage('La halle appartient à ceux qui s’y lèvent tôt.')]},
    heading('Les horaires et les tarifs des emplacements'),
    {
      kind: 'list',
      part: 'body',
      ordered: true,
      passages: [passage('Réserver son emplacement en mairie.'), passage('Régler la caution.')],
    },
    {
      kind: 'table',
      part: 'body',
      passages: [passage('Étal\tTarif'), passage('Fixe | couvert\t12 euros'), passage('Mobile\t8 euros')],
    },
    {kind: 'code', part: 'body', passages: [passage('marche --ouvrir "samedi" </code></pre><script>')]},
    heading('Repères chronologiques', 'timeline'),
    {
      kind: 'timeline',
      part: 'timeline',
      passages: [
        passage('La ville inaugure la halle.', {label: '1887'}),
        passage('Le conseil municipal vote les travaux.', {label: 'Mai 2022'}),
        passage('Le marché couvert rouvre.', {label: 'Mars 2024'}),
      ],
    },
    heading('Qui est qui\u202F?', 'people'),
    {kind: 'people', part: 'people', passages: [passage('architecte de la halle.', {label: 'Paul Vasseur'})]},
    heading('Questions fréquentes', 'faq'),
    {
      kind: 'faq',
      part: 'faq',
      passages: [
        passage('Combien les travaux du marché couvert ont-ils coûté\u202F?', {role: 'question'}),
        passage('Les travaux ont coûté 2,4\u00A0millions d’euros, selon la mairie.', {role: 'answer'}),
        passage('Combien de commerçants le marché couvert accueille-t-il\u202F?', {role: 'question'}),
        passage('Quarante commerçants y ont un étal.', {role: 'answer'}),
      ],
    },
    heading('Sources', 'sources'),
    {
      kind: 'sources',
      part: 'sources',
      passages: [
        passage('La dépêche d’origine', {href: 'https://exemple.fr/depeches/42?a=1&b=2'}),
        passage('Un lien refusé', {href: 'javascript:alert(1)'}),
      ],
    },
  ],
  fates: [
    {file: 0, start: 0, end: 10, usedIn: ['p1']},
    {file: 0, start: 11, end: 20, usedIn: [], dropped: 'newsletter'},
  ],
}
