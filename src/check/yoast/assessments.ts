/** What Yoast's researches found, by research name; the shapes are Yoast's and not trusted. */
export type Researches = ReadonlyMap<string, unknown>

/** One of Yoast's assessments: our id for it, its threshold for a green light, and how to read its figure. */
export interface Assessment {
  /** Our light's id; its message is `yoast/…` in data/messages/check.json. */
  readonly id: string
  readonly group: 'seo' | 'readability'
  /** Whether the text alone can turn it green; the others want pictures or links, which only the user can give. */
  readonly isText: boolean
  readonly expected?: string
  readonly actual?: (researches: Researches) => number | undefined
}

/**
 * Yoast's assessments by its own identifiers.
 *
 * @source yoastseo 3.6.0, `build/scoring/assessments`; the thresholds are listed in docs/rules.
 */
export const assessments: Readonly<Record<string, Assessment>> = {
  introductionKeyword: {id: 'yoast/keyphrase-introduction', group: 'seo', isText: true},
  keyphraseLength: {
    id: 'yoast/keyphrase-length',
    group: 'seo',
    isText: true,
    expected: '1–4',
    actual: found => figure(found.get('keyphraseLength'), 'keyphraseLength'),
  },
  keyphraseDensity: {
    id: 'yoast/keyphrase-density',
    group: 'seo',
    isText: true,
    expected: '0,5–3 %',
    actual: found => figure(found.get('getKeyphraseDensity'), 'density'),
  },
  metaDescriptionKeyword: {
    id: 'yoast/keyphrase-description',
    group: 'seo',
    isText: true,
    expected: '1–2',
    actual: found => figure(found.get('metaDescriptionKeyword')),
  },
  metaDescriptionLength: {id: 'yoast/description-length', group: 'seo', isText: true, expected: '121–156'},
  subheadingsKeyword: {
    id: 'yoast/keyphrase-subheadings',
    group: 'seo',
    isText: true,
    expected: '30–75 %',
    actual: found => figure(found.get('matchKeywordInSubheadings'), 'percentReflectingTopic'),
  },
  textCompetingLinks: {id: 'yoast/competing-links', group: 'seo', isText: true},
  imageKeyphrase: {id: 'yoast/keyphrase-image', group: 'seo', isText: false},
  images: {
    id: 'yoast/images',
    group: 'seo',
    isText: false,
    expected: '≥ 1',
    actual: found => figure(found.get('imageCount')),
  },
  textLength: {
    id: 'yoast/text-length',
    group: 'seo',
    isText: true,
    expected: '≥ 300',
    actual: found => figure(found.get('wordCountInText'), 'count'),
  },
  externalLinks: {
    id: 'yoast/outbound-links',
    group: 'seo',
    isText: false,
    expected: '≥ 1',
    actual: found => figure(found.get('getLinkStatistics'), 'externalTotal'),
  },
  internalLinks: {
    id: 'yoast/internal-links',
    group: 'seo',
    isText: false,
    expected: '≥ 1',
    actual: found => figure(found.get('getLinkStatistics'), 'internalTotal'),
  },
  keyphraseInSEOTitle: {id: 'yoast/keyphrase-title', group: 'seo', isText: true},
  titleWidth: {id: 'yoast/title-width', group: 'seo', isText: true, expected: '≤ 600 px'},
  slugKeyword: {id: 'yoast/keyphrase-slug', group: 'seo', isText: true},
  functionWordsInKeyphrase: {id: 'yoast/keyphrase-function-words', group: 'seo', isText: true},
  singleH1: {id: 'yoast/single-h1', group: 'seo', isText: true},
  textPresence: {id: 'yoast/text-presence', group: 'readability', isText: true},
  subheadingsTooLong: {
    id: 'yoast/subheading-distribution',
    group: 'readability',
    isText: true,
    expected: '≤ 300',
    actual: found => largest(found.get('getSubheadingTextLengths'), 'countLength'),
  },
  textParagraphTooLong: {
    id: 'yoast/paragraph-length',
    group: 'readability',
    isText: true,
    expected: '≤ 150',
    actual: found => largest(found.get('getParagraphLength'), 'paragraphLength'),
  },
  textSentenceLength: {
    id: 'yoast/sentence-length',
    group: 'readability',
    isText: true,
    expected: '≤ 25 %',
    actual: found =>
      share(found.get('countSentencesFromText'), sentence => (figure(sentence, 'sentenceLength') ?? 0) > 20),
  },
  textTransitionWords: {
    id: 'yoast/transition-words',
    group: 'readability',
    isText: true,
    expected: '≥ 30 %',
    actual: found => {
      const result = found.get('findTransitionWords')
      return percent(figure(result, 'transitionWordSentences'), figure(result, 'totalSentences'))
    },
  },
  passiveVoice: {
    id: 'yoast/passive-voice',
    group: 'readability',
    isText: true,
    expected: '≤ 10 %',
    actual: found => {
      const result = found.get('getPassiveVoiceResult')
      return percent(listOf(field(result, 'passives'))?.length, figure(result, 'total'))
    },
  },
  sentenceBeginnings: {
    id: 'yoast/sentence-beginnings',
    group: 'readability',
    isText: true,
    expected: '≤ 2',
    actual: found => largest(found.get('getSentenceBeginnings'), 'count'),
  },
}

/** All of Yoast's assessments that we have a light for, in the order of its own lists. */
export const yoastAssessments: readonly Assessment[] = Object.values(assessments)

/** The ids of the lights that the text alone can turn green. */
export const textLights: ReadonlySet<string> = new Set(
  Object.values(assessments).flatMap(assessment => (assessment.isText ? [assessment.id] : [])),
)

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function figure(value: unknown, name?: string): number | undefined {
  const found = name === undefined ? value : field(value, name)
  return typeof found === 'number' && Number.isFinite(found) ? Math.round(found * 10) / 10 : undefined
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}

function largest(value: unknown, name: string): number | undefined {
  return listOf(value)?.reduce<number>((most, item) => Math.max(most, figure(item, name) ?? 0), 0)
}

function share(value: unknown, isCounted: (item: unknown) => boolean): number | undefined {
  const list = listOf(value)
  return percent(list?.filter(isCounted).length, list?.length)
}

function percent(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : Math.round((part / whole) * 1000) / 10
}
