import type {Article, Finding, Passage} from '../document/index.js'
import type {Plan, SectionPlan} from '../plan/index.js'
import type {Effort} from '../write/index.js'

/** A plan and an effort that leave out what the checks found wrong; undefined when nothing was. */
export interface Mended {
  readonly plan: Plan
  readonly effort: Effort
}

/**
 * Leave out what departs from the source or is bad French: restated entries go, a heading gives way to its next candidate,
 * and a sentence that was parted stands again as the source wrote it.
 */
export function withoutFlagged(
  plan: Plan,
  effort: Effort,
  article: Article,
  findings: readonly Finding[],
): Mended | undefined {
  const wrong = new Set(
    findings
      .filter(({severity, check}) => severity === 'error' && /^(facts|french|contract\/restated)/.test(check))
      .map(({passage}) => passage),
  )
  const passages = article.blocks.flatMap(block => block.passages.map(passage => ({block, passage})))
  const flagged = passages.filter(({passage}) => wrong.has(passage.id) && passage.operations.length > 0)
  const titles = withOtherTitles(plan, wrong)
  if (flagged.length === 0 && titles === plan) return undefined
  const whole = new Set(effort.whole)
  // A part that would lose its third entry keeps it where the body, not the entry, can be said otherwise: unparted.
  const rescued = flagged.filter(
    ({block, passage}) => isLastOfThree(plan, block.part) && isParted(article, passage, whole),
  )
  const verbatim = new Set(
    findings.filter(({check}) => check === 'contract/restated-sentence').map(({passage}) => passage),
  )
  const kept = new Set(rescued.filter(({passage}) => verbatim.has(passage.id)).map(({passage}) => passage))
  for (const passage of kept) addStarts(whole, passage)
  const texts = new Set(flagged.filter(({passage}) => !kept.has(passage)).map(({passage}) => plain(passage.text)))
  const isRight = ({text}: {readonly text: string}): boolean => !texts.has(plain(text))
  for (const {block, passage} of flagged)
    if (block.part === 'body' && block.kind !== 'heading') addStarts(whole, passage)
  return {
    effort: {...effort, whole},
    plan: {
      ...titles,
      standfirst: plan.standfirst.filter(isRight),
      keyPoints: enough(plan.keyPoints, isRight),
      // A paragraph names its document in its first sentence: it stays or goes as a whole.
      background: plan.background
        .map(section => ({...section, paragraphs: section.paragraphs.filter(list => list.every(isRight))}))
        .filter(({paragraphs}) => paragraphs.length > 0),
      timeline: enough(plan.timeline, isRight),
      people: enough(plan.people, isRight),
      faq: enough(plan.faq, ({question, answers}) => isRight(question) && answers.every(isRight)),
      sections: withFirstHeaded(
        plan.sections.map(section => {
          if (!section.heading || isRight(section.heading)) return section
          const taken = new Set(plan.sections.map(({heading}) => heading?.text))
          const free = section.candidates.filter(candidate => isRight(candidate) && !taken.has(candidate.text))
          // What one sentence can't say in a heading it seldom can in another of its own.
          const other = free.find(({from}) => from[0]?.start !== section.heading?.from[0]?.start) ?? free[0]
          if (other) return {...section, heading: other}
          // Better under the heading before it than under a false one.
          const {heading: _, ...headless} = section
          return headless
        }),
      ),
    },
  }
}

/** Whether a fixed part has no entry to spare. */
function isLastOfThree(plan: Plan, part: string | undefined): boolean {
  const count = part === 'keyPoints' ? plan.keyPoints.length : part === 'faq' ? plan.faq.length : 0
  return count >= FEWEST_ENTRIES && count <= FEWEST_ENTRIES + 1
}

/** Whether the body has parted a sentence that the passage is drawn from. */
function isParted(article: Article, {from}: Passage, whole: ReadonlySet<number>): boolean {
  return article.blocks.some(
    ({part, passages}) =>
      part === 'body' &&
      passages.some(
        other =>
          other.operations.length > 0 &&
          other.from.some(
            ({file, start}) =>
              file === 0 && !whole.has(start) && from.some(own => own.start <= start && start < own.end),
          ),
      ),
  )
}

/** The right entries of a fixed part: three at least, or none (editorial.md, « The anatomy »). */
function enough<T>(entries: readonly T[], isRight: (entry: T) => boolean): readonly T[] {
  const left = entries.filter(isRight)
  return left.length < FEWEST_ENTRIES && entries.length >= FEWEST_ENTRIES ? [] : left
}

const FEWEST_ENTRIES = 3

/**
 * A first section that lost its heading joins the one after it, under the heading of both: by itself it would read on from
 * the key points.
 */
function withFirstHeaded(sections: readonly SectionPlan[]): readonly SectionPlan[] {
  const [first, second, ...rest] = sections
  if (!first || first.heading || !second?.heading || second.fromSource) return sections
  return [{...second, blocks: [...first.blocks, ...second.blocks]}, ...rest]
}

/** Headline, title and description give way to their first alternative; the only one there is stays, and is reported. */
function withOtherTitles(plan: Plan, wrong: ReadonlySet<string | undefined>): Plan {
  let changed = plan
  const [headline, ...headlineAlternatives] = plan.headlineAlternatives
  if (wrong.has('metadata.headline') && headline) changed = {...changed, headline, headlineAlternatives}
  const [title, ...titleAlternatives] = plan.titleAlternatives
  if (wrong.has('metadata.title') && title) changed = {...changed, title, titleAlternatives}
  const [description, ...descriptionAlternatives] = plan.descriptionAlternatives
  if (wrong.has('metadata.description') && description) changed = {...changed, description, descriptionAlternatives}
  return changed
}

function addStarts(whole: Set<number>, {from}: Passage): void {
  for (const {file, start} of from) if (file === 0) whole.add(start)
}

/** Compare what was planned with what was written: typography aside. */
function plain(text: string): string {
  return text
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .replace(/[’']/g, '’')
    .replace(/\bE(?=tat)/g, 'É')
    .trim()
    .toLowerCase()
}
