import {annotationsOf, childWith, type ParsedSentence} from '../../../document/index.js'
import {finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep} from '../pieces.js'

/** Words after which a colon brings in what somebody says, thinks or asks: without it the words would be the writer's. */
const TOLD =
  /^(dire|déclarer|expliquer|affirmer|ajouter|répondre|demander|rappeler|préciser|annoncer|indiquer|estimer|juger|penser|croire|écrire|crier|lancer|résumer|conclure|prévenir|avertir|noter|constater|confier|raconter|savoir|montrer|prouver|vouloir|promettre|proposer|formule|principe|règle|adage|devise|phrase|question|idée|thèse|conseil|consigne|mot|message|slogan|proverbe|conclusion|argument|verdict|constat|avis|promesse|objectif|but|espoir|crainte|position|hypothèse|certitude|conviction|leçon|loi|théorie|propos|titre|souligner|signaler|remarquer|observer|entendre|lire)$/

/** Part a statement from what a colon gives as its explanation, when both are full clauses and nothing is quoted. */
export const colonApart: Operation = {
  id: 'colon-apart',
  apply({doc, sentence, french}) {
    const marks = sentence.tokens.filter(({form}) => form === ':')
    const [mark] = marks
    if (!mark || marks.length > 1 || mark.index < 6 || sentence.tokens.some(({form}) => /["“”;]/.test(form)))
      return undefined
    // A few words quoted within one half stay there; a whole sentence in marks is what somebody says.
    if (annotationsOf(doc, sentence.index).quotations.some(({complete}) => complete)) return undefined
    const [first, second] = [
      clauseOver(sentence, 0, mark.index - 1),
      clauseOver(sentence, mark.index + 1, lastWordOf(sentence)),
    ]
    if (first === undefined || second === undefined) return undefined
    if (attributionAfter(doc, sentence, mark.end, french) !== '') return undefined
    // « Voici », « le suivant », « c’est simple : »: the first half only announces.
    const words = sentence.tokens.slice(0, mark.index).map(({form}) => form.toLowerCase())
    if (sentence.tokens.slice(0, mark.index).some(({lemma}) => TOLD.test(lemma))) return undefined
    if (/^\p{Lu}/u.test(sentence.tokens[mark.index + 1]!.form) && sentence.tokens[mark.index + 1]!.upos !== 'PROPN')
      return undefined
    if (words.some(word => /^(voici|suivante?s?|ainsi|ceci|c’|autrement|simple|seule?|question)$/.test(word)))
      return undefined
    if (!/^(NOUN|ADJ|PROPN|NUM|VERB)$/.test(sentence.tokens[mark.index - 1]!.upos)) return undefined
    if (/^[«]$/.test(sentence.tokens[mark.index + 1]!.form)) return undefined
    return [
      {pieces: keep(sentence, 0, mark.index - 1), head: first},
      {pieces: keep(sentence, mark.index + 1, lastWordOf(sentence)), head: second},
    ]
  },
  examples: {
    rewrites: [
      [
        'Des biologistes de Vaulnes apportent une réponse inattendue : les bourdons évitent le vent et longent les haies.',
        [
          'Des biologistes de Vaulnes apportent une réponse inattendue.',
          'Les bourdons évitent le vent et longent les haies.',
        ],
      ],
    ],
    leaves: [
      'Et la commune compte désormais sur un allié inattendu : le président du comité, Paul Costa, qui a dit dimanche qu’il voterait la réforme.',
      'La commune a prévu trois chantiers pour cet hiver : le pont de la Claire, la halle et le gymnase.',
      'La règle est la suivante pour tous les habitants : les bacs doivent être rentrés avant midi.',
    ],
  },
}

/** The predicate of a run of tokens that is a full clause: its subject inside, nothing above it inside. */
function clauseOver(sentence: ParsedSentence, first: number, last: number): number | undefined {
  const isInside = (index: number): boolean => first <= index && index <= last
  const head = sentence.tokens.find(
    token =>
      isInside(token.index) && !isInside(token.head) && token.upos !== 'PUNCT' && finiteOf(sentence, token.index),
  )
  const subject = head && childWith(sentence, head.index, 'nsubj', 'expl:subj')
  return head && subject && isInside(subject.index) ? head.index : undefined
}
