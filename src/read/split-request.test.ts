import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Brief, readBrief, splitRequest} from './index.js'

const article =
  'Le conseil municipal de Valbrune a voté lundi soir la rénovation de la piscine, fermée depuis deux ans. Les travaux coûteront 3,2 millions d’euros.\n\nLe chantier commencera en mars.'

type Fields = Partial<Omit<Brief, 'understood' | 'notUnderstood'>>

const understood: readonly (readonly [string, Fields, (readonly string[])?])[] = [
  [
    'Make this article seo compatible,Let there be subheadings for the article, be in french, create at least 700 words',
    {seo: true, subheadings: true, lang: 'fr', words: 700},
  ],
  [
    'Rends cet article compatible SEO, avec des intertitres, en français, au moins 700 mots',
    {seo: true, subheadings: true, lang: 'fr', words: 700},
  ],
  ['Réécris cet article en 800 mots minimum avec des intertitres.', {words: 800, subheadings: true}],
  ['Réécrivez ce texte en français, ton neutre, 1 000 mots', {lang: 'fr', tone: 'neutre', words: 1000}],
  ['Réécrire l’article ci-dessous pour le SEO, au moins sept cents mots', {seo: true, words: 700}],
  ['Article SEO, 800 mots minimum, intertitres', {seo: true, words: 800, subheadings: true}],
  ['Peux-tu optimiser cet article pour le référencement ? 700 mots au moins.', {seo: true, words: 700}],
  ['Pouvez-vous mettre cet article en forme avec des sous-titres, environ 900 mots ?', {subheadings: true, words: 900}],
  [
    'Je voudrais un article de 1200 mots, optimisé SEO, mot-clé : vélo électrique',
    {words: 1200, seo: true, keyphrase: 'vélo électrique'},
  ],
  ['J’aimerais que tu réécrives cet article en français avec une FAQ', {lang: 'fr', faq: true}],
  ['Il me faut un article de huit cent cinquante mots, avec intertitres', {words: 850, subheadings: true}],
  [
    'Merci de reprendre ce texte : 750 mots, intertitres, ton journalistique',
    {words: 750, subheadings: true, tone: 'journalistique'},
  ],
  ['reecris cet article en francais avec des inter-titres, 700mots', {lang: 'fr', subheadings: true, words: 700}],
  [
    'Optimise ce contenu pour Google, ~800 mots, requête cible « piscine municipale »',
    {seo: true, words: 800, keyphrase: 'piscine municipale'},
  ],
  ['Développe cet article jusqu’à atteindre au moins mille mots', {words: 1000}],
  [
    'Adapte ce texte pour un public jeune, ton léger, 600 mots',
    {audience: 'un public jeune', tone: 'léger', words: 600},
  ],
  ['Rédige un article à partir de ce texte, en français, entre 700 et 900 mots', {lang: 'fr', words: 700}],
  ['Transforme cette dépêche en article SEO de 900 mots', {seo: true, words: 900}],
  ['Améliore ce texte.', {}],
  ['Traduis cet article en français et fais au moins 700 mots', {lang: 'fr', words: 700}],
  ['Ajoute des intertitres à cet article', {subheadings: true}],
  [
    'Longueur : 800 mots, langue : français, mot-clé : budget communal',
    {words: 800, lang: 'fr', keyphrase: 'budget communal'},
  ],
  ['700 mots minimum, SEO, pas de FAQ', {words: 700, seo: true, faq: false}],
  [
    'Mets des intertitres, 1 500 mots, à destination des lycéens',
    {subheadings: true, words: 1500, audience: 'lycéens'},
  ],
  ['Cet article doit faire au moins 700 mots et contenir des intertitres', {words: 700, subheadings: true}],
  [
    'Salut, peux-tu me réécrire cet article stp, en français, avec des titres intermédiaires et 700 mots mini',
    {lang: 'fr', subheadings: true, words: 700},
  ],
  ['Rewrite this article in French with sub headings and 700words', {lang: 'fr', subheadings: true, words: 700}],
  [
    'Please rewrite the following text: at least 1,000 words, SEO friendly, keyword "vélo électrique"',
    {words: 1000, seo: true, keyphrase: 'vélo électrique'},
  ],
  ['Can you turn this into an SEO article of 800 words, with subheadings?', {seo: true, words: 800, subheadings: true}],
  ['I need a 900-word article in French, no FAQ', {words: 900, lang: 'fr', faq: false}],
  ['SEO article, 700+ words, French, H2 headings', {seo: true, words: 700, lang: 'fr', subheadings: true}],
  [
    'Write an SEO-optimized article in French, minimum 700 words, neutral tone',
    {seo: true, lang: 'fr', words: 700, tone: 'neutral'},
  ],
  ['Expand this story to at least one thousand words and add subheads', {words: 1000, subheadings: true}],
  [
    'Make the article search engine friendly, 1.5k words, for a general audience',
    {seo: true, words: 1500, audience: 'a general audience'},
  ],
  ['Improve this text', {}],
  [
    'Word count: 850, language: French, keyphrase: piscine de Valbrune',
    {words: 850, lang: 'fr', keyphrase: 'piscine de Valbrune'},
  ],
  [
    'Could you please edit this piece so that it has headings and is at least seven hundred words long',
    {subheadings: true, words: 700},
  ],
  [
    'The article should be in French, have subheadings and be 700 words minimum',
    {lang: 'fr', subheadings: true, words: 700},
  ],
  ['french, seo, 700 words', {lang: 'fr', seo: true, words: 700}],
  ['Convert this press release into a news article, 800 words, formal tone', {words: 800, tone: 'formal'}],
  [
    'Ecrivez cet article dans un style journalistique, 2 000 mots, foire aux questions',
    {tone: 'journalistique', words: 2000, faq: true},
  ],
  ['Mot-clé : rénovation de piscine', {keyphrase: 'rénovation de piscine'}],
  ['700 mots minimum', {words: 700}],
  [
    'Bonjour, voici ma demande : article optimisé SEO, 700 mots, intertitres',
    {seo: true, words: 700, subheadings: true},
  ],
  ['Réécris cet article en 800 mots, ajoute une photo de chat', {words: 800}, ['ajoute une photo de chat']],
  ['Réécris cet article avec des intertitres, maximum 500 mots', {subheadings: true}, ['maximum 500 mots']],
  [
    'Rewrite this article in French, 800 words, with a poem at the end',
    {lang: 'fr', words: 800},
    ['with a poem at the end'],
  ],
]

test.each(understood)('understands %j', (line, fields, left = []) => {
  const {brief, body} = splitRequest(`${line}\n${article}`)
  if (!brief) throw new Error('no request found')
  const {understood: _, notUnderstood, ...read} = brief
  expect({...read, notUnderstood}).toEqual({...(fields as Fields), notUnderstood: left})
  expect(body).toBe(article)
})

const openings: readonly string[] = [
  'Rédigez vos dernières volontés : le guide en 10 points',
  'Écrivez-nous vos souvenirs de la piscine, en français ou en breton',
  'Faites un don, sauvez un texte ancien',
  'Faites de votre article un best-seller',
  'Optimisez votre contenu pour Google en 2026 : 7 conseils SEO',
  'Corrigez ce texte et gagnez un dictionnaire : le jeu de l’été',
  'Traduire un article en anglais avec l’IA : le test',
  'Make your article stand out with subheadings',
  'Create a 700-word essay in one hour: students’ secrets',
  'Rewrite this article? No thanks, says the union',
  'Add headings to your life',
  'Un article de 1 000 mots paru en 1898 a changé la France',
  'Un texte en français de 300 mots lu par 2 000 élèves',
  'Article 16 : tout comprendre au texte qui divise',
  'L’article du journal local a fait le tour du monde en français et en anglais',
  'Ce texte de 800 mots, écrit en français en 1943, a été retrouvé dans un grenier',
  'Cet article est en français et compte 700 mots',
  'Ajoutez une touche de couleur à votre salon',
  'Ajouter des sous-titres à ses vidéos : mode d’emploi',
  'Référencement naturel : pourquoi les mots-clés ne suffisent plus',
  'Mots-clés : la guerre des enchères',
  'Keyword: hope',
  'Mot-clé : résistance',
  'Public : les jeunes boudent le théâtre',
  'Ton : le grand retour',
  'Longueur : 12 mètres. Poids : 3 tonnes. Le canot a coulé.',
  'Langue : 3 Français sur 10 parlent anglais',
  'Style : le retour du velours',
  'En 700 mots, la lettre du poilu à sa fille',
  '700 mots pour convaincre',
  'Dictée : 350 mots, zéro faute',
  'Cent mots en français que les Québécois ont inventés',
  'Peux-tu m’expliquer le réchauffement climatique en français ?',
  'Pouvez-vous me citer un article de la Constitution ?',
  'Je voudrais vous parler d’un texte qui m’a bouleversée',
  'J’aimerais un article sur les abeilles, nous a écrit Léo, 9 ans.',
  'Il faut un texte clair, en français, insiste la ministre',
  'Please write in French, says the sign on the door',
  'I want this story told, said the mother of two',
  'Can you write in French? Quebec’s test gets harder',
  'Use this text as a pillow: the 900-page novel of the summer',
  'Transformer un texte en chanson, c’est son métier',
  'Résumer ce texte en 300 mots : l’épreuve qui fait peur aux candidats',
  'Reprends ce texte, Marcel, et lis-le à voix haute',
  'Réécris l’histoire, dit le professeur.',
  'Améliorer le texte : les sénateurs promettent des amendements',
  'Gardez le ton neutre : les consignes aux candidats',
  'Brief : trois blessés dans un accident à Valbrune',
  'Demande : les prix du bois flambent',
  'Instructions : la mairie appelle à économiser l’eau',
  'Voici l’article 3 du projet de loi, en français facile',
  'Consigne : les bouteilles en verre reviennent',
  'Faites de votre article un succès : dix conseils SEO',
  'Comment rédiger un article SEO de 1 000 mots',
  'Rédiger un article SEO de 1 000 mots en cinq étapes',
  'Rédigez des articles d’au moins 1 000 mots, avec des intertitres et des mots-clés.',
  'Réécrire cet article du Code du travail, c’est le pari de la ministre.',
  'Modifier cet article de la Constitution prendra des mois.',
  'Traduire ce texte en français, c’est le défi que s’est lancé une poignée de passionnés.',
  'Le SEO en 700 mots',
  'Sous-titres en français : les plateformes traînent les pieds',
  'En français dans le texte',
  'Mille mots pour dire adieu',
  'Ajoutez 200 grammes de farine, puis mélangez doucement.',
  'Ajoute le beurre, fouette, puis verse le lait tiède.',
  'Préparez une pâte brisée avec 250 grammes de farine et deux œufs.',
  'Mettez vos chaussures : le printemps arrive.',
  'Cet article explique pourquoi le prix du blé a doublé en un an.',
  'L’article 49.3 de la Constitution a été utilisé onze fois.',
  'L’article doit encore être voté par le Sénat, en français comme en breton.',
  'Lisez cet article avant d’acheter un vélo électrique.',
  'Partagez cet article en français et en anglais.',
  'Écrire 500 mots par jour : le défi d’une romancière de 84 ans',
  'Un texte de 700 mots lu devant 3 000 personnes, et le silence.',
  'Le ministre a prononcé un discours de 2 000 mots, en français puis en anglais.',
  'Il faut réécrire ce texte de loi, a plaidé la députée devant l’Assemblée.',
  'Peut-on encore écrire en français sur Internet ?',
  'Je veux que mes enfants lisent, et qu’ils lisent en français.',
  'Pouvez-vous vivre sans téléphone ? Nous avons essayé pendant une semaine.',
  'Faut-il avoir peur de l’intelligence artificielle ?',
  'Bonjour tristesse, soixante-dix ans après',
  'Bonjour à tous, et bienvenue dans notre lettre du lundi.',
  'Optimiser sa déclaration d’impôts : ce qui change cette année',
  'Améliorer le référencement de votre boutique : nos conseils',
  'Le mot-clé de la campagne : proximité',
  'Transformez votre vieux jean en sac de plage',
  'Créez un compte, ajoutez un mot de passe, et c’est parti.',
  'Make this soup tonight: it takes twenty minutes and one pan.',
  'Write 500 words a day and the book will come.',
  'Rewrite history? The museum would rather tell it in full.',
  'Let there be light: the town’s new lamps are on.',
  'Please do not feed the ducks, the council says.',
  'Can you speak French in ninety days?',
  'Add two cups of flour and a pinch of salt.',
  'This article was written in French by a team of six reporters.',
  'Use headings and keywords wisely: what Google really wants',
  'Le ton monte entre le maire et son opposition',
  'Pour un public jeune, le théâtre de Valbrune ose tout',
  'Sans intertitres ni photos, le journal des années 1950 paraît austère.',
  'Google change ses règles, et les sites de presse s’inquiètent.',
  'Consignes de sécurité : la préfecture appelle à la prudence.',
  'Corriger le texte, amendement après amendement : la nuit du Sénat',
  'Gardez ce texte près de vous : il a sauvé des vies.',
  'Proposez, débattez, votez : le budget participatif revient',
]

test.each(openings)('takes %j for an article', line => {
  expect(splitRequest(`${line}\n\n${article}`)).toEqual({body: `${line}\n\n${article}`, bodyStart: 0})
})

/** Found to be requests; what they say is tried above. */
const requests: readonly string[] = [
  'Tu peux mettre des intertitres et faire 700 mots ?',
  'Merci d’écrire cet article pour le web : 800 mots, SEO, sous-titres.',
  'Voici un article à réécrire pour le SEO, 700 mots minimum',
  'Peux tu reformuler cet article, le rallonger à 900 mots et l’optimiser pour le référencement',
  'reformule l’article en gardant les faits, min 700 mots, intertitres',
  'OBJECTIF : article de 800 mots, SEO, intertitres H2',
  'Mets cet article au propre pour notre site, avec des intertitres',
  'Il faudrait 1000 mots et des intertitres svp',
  'Écris un article de 750 mots sur la base de ce texte, avec sous-titres et mots-clés',
  'Écris moi un article long de 1500 mots optimisé pour le mot clé "vélo cargo"',
  'Réécris tout ça en français correct, 700 mots, avec des sous-titres',
  'SEO + intertitres + 700 mots + français',
  'Rédaction web : 700 mots, intertitres, mot-clé principal : tilleuls du quai',
  'Please make this SEO friendly, add subheadings and at least 700 words, in French.',
  'Make it 700 words. Add subheadings. SEO.',
  'Turn the text below into a French article of at least 700 words with subheadings',
  'Write a 700 word article from this, in french',
  'Rewrite for SEO, 800 words min, H2s',
  'Could you rewrite this with subheadings and a FAQ section? Minimum 900 words.',
  'hi, please rewrite this article to make it seo compatible and add sub-headings , must be in French and 700 words minimum',
  'Rewrite the article in French. It should have at least 700 words. Include subheadings.',
  'Create a SEO article with subheadings from the following text in French language with minimum 700 words',
  'make a 1000 words article in french language with headings and keywords',
  'Article must be at least 700 words, French, SEO optimised with subheadings',
  'Expand to 900 words, French, keep quotes',
  '700 mots, français, seo',
  'Consignes : 700 mots min., intertitres, ton neutre, FR',
  'Optimise pour le SEO : mot-clé « piscine de Valbrune », 800 mots, 4 intertitres',
  'Réécrire en 700 mots avec des intertitres',
  'Passe cet article à 900 mots et ajoute une FAQ',
]

test.each(requests)('takes %j for a request', line => {
  const {brief, body} = splitRequest(`${line}\n\n${article}`)
  expect(brief?.understood.length).toBeGreaterThan(0)
  expect(body).toBe(article)
})

test.each([
  [
    'Bonjour,\nPeux-tu réécrire cet article ?\n- 700 mots minimum\n- en français\n- intertitres\n\nArticle :\n',
    {words: 700, lang: 'fr', subheadings: true},
  ],
  ['Réécris cet article en 800 mots.\nGarde toutes les citations.\n\n', {words: 800}],
  ['Réécris cet article en 800 mots minimum, avec des intertitres : ', {words: 800, subheadings: true}],
  ['Rewrite this article in French, 700 words.\n---\n\n', {lang: 'fr', words: 700}],
] as const)('parts %j from the article', (request, fields) => {
  const {brief, body, bodyStart} = splitRequest(request + article)
  expect(brief).toMatchObject(fields)
  expect(body).toBe(article)
  expect(bodyStart).toBe(request.length)
})

test('an instruction below the first lines is never one', () => {
  const text = `${article}\n\nRéécris cet article en 5 000 mots, en anglais.`
  expect(splitRequest(text)).toEqual({body: text, bodyStart: 0})
})

test('a brief known to be one says what it did not understand', () => {
  expect(readBrief('Fais au moins 900 mots, imite Victor Hugo et mets des intertitres')).toMatchObject({
    words: 900,
    subheadings: true,
    notUnderstood: ['imite Victor Hugo'],
  })
  expect(readBrief(' … ')).toBeUndefined()
})

test('no text makes it throw, and the body is always the end of the text', () => {
  const words =
    'Réécris cet article en français 700 mots , . : SEO intertitres mot-clé « » ton pour un public\n \n\n cent mille'.split(
      ' ',
    )
  const text = fc.oneof(
    fc.string({unit: 'binary', maxLength: 400}),
    fc.array(fc.constantFrom(...words), {maxLength: 60}).map(parts => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, input => {
      const {body, bodyStart} = splitRequest(input)
      expect(input.slice(bodyStart)).toBe(body)
    }),
    {numRuns: 300},
  )
})
