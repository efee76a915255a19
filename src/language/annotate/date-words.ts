/** Months by name, 1 to 12; capitals and the unaccented « fevrier » are for the caller to undo. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ].map((name, index) => [name, index + 1]),
)

/** Days of the week by name, 1 Monday to 7 Sunday, as in ISO 8601. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].map((name, index) => [name, index + 1]),
)

const WEEKDAY = `(?<weekday>${[...WEEKDAYS.keys()].join('|')})`
const MONTH = `(?<month>${[...MONTHS.keys(), 'aout', 'fevrier', 'decembre'].join('|')})`
/** Small letters: the patterns are tried on small letters only, since Unicode classes without case are slow to compile. */
const L = 'a-zà-öø-ÿœ'
const S = '[ \\u00A0\\u202F]'
const YEAR = `(?<year>1[0-9]\\d{2}|20\\d{2}|21\\d{2})(?![${L}\\d]|[.,]\\d)`
const DAY = '(?<day>0?[1-9](?:er)?|[12]\\d|3[01]|premier)'
const CLOCK = `(?<hour>[01]?\\d|2[0-4])${S}?(?:h|heures?)(?:${S}?(?<minute>[0-5]\\d)(?![${L}\\d]))?(?![${L}])`
const HALF_DAY = '(?:matin|midi|après-midi|après midi|soir|nuit)'
const PART = `(?:${S}(?:dernier|prochain|passé|suivant|${HALF_DAY}))?(?:,?${S}(?:dans la (?:matinée|soirée|journée|nuit)|dans l’après-midi))?`
const AT = `(?:,?${S}(?:à|vers|dès|avant|après)${S}${CLOCK})?`
const WORD_COUNT =
  '(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cinquante|quelques|plusieurs|une dizaine d(?:e |’)|une quinzaine de|une vingtaine d(?:e |’)|des)'
const UNIT =
  '(?:secondes?|minutes?|heures?|jours?|semaines?|mois|trimestres?|ans?|années?|décennies?|siècles?|nuits?|week-ends?)'

/** What a pattern finds: a calendar date, one that needs the day of publication, or a length of time. */
export interface DatePattern {
  readonly kind: 'absolute' | 'relative' | 'duration'
  readonly pattern: RegExp
  /** What a sentence must hold for the pattern to be tried: a quick look that spares most of them. */
  readonly needs: RegExp
}

/** Without one of these a sentence holds no date, and the patterns need not be tried. */
export const DATE_TRIGGER =
  /\d|janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|octo|nove|d[ée]ce|lundi|mardi|credi|jeudi|vend|samedi|dimanche|hier|demain|jourd|matin|midi|soir|nuit|minuit|semaine|mois|\bans?\b|année|jour|veille|lendemain|heure|siècle|dernier|prochain|week|trimestre|saison|été|hiver|automne|printemps|tôt|tard/

const A_MONTH = /janv|f[ée]vr|mars|avril|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c/
const A_DAY = /lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/
const FOUR_FIGURES = /\d{4}/

function pattern(kind: DatePattern['kind'], needs: RegExp, source: string): DatePattern {
  return {kind, needs, pattern: new RegExp(`(?<![${L}\\d-])(?:${source})(?![${L}\\d])`, 'g')}
}

/** Every way a date is written, the more telling first; every repetition is bounded. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  pattern(
    'absolute',
    /nuit/,
    `nuit du${S}(?:${WEEKDAY}${S})?${DAY}(?:${S}[${L}]{3,9})?${S}au${S}(?:[${L}]{5,8}${S})?(?:1er|\\d{1,2})${S}${MONTH}(?:${S}${YEAR})?`,
  ),
  pattern('absolute', A_MONTH, `(?:${WEEKDAY},?${S})?${DAY}${S}${MONTH}(?:${S}${YEAR})?${AT}`),
  pattern('absolute', /\d-\d/, '(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])'),
  pattern(
    'absolute',
    /\d[/.]\d/,
    '(?<day>0?[1-9]|[12]\\d|3[01])[/.](?<month>0?[1-9]|1[0-2])[/.](?<year>\\d{4}|\\d{2})',
  ),
  pattern('absolute', A_MONTH, `(?:(?:début|fin|mi-|courant)${S}?)?${MONTH}${S}${YEAR}`),
  pattern(
    'absolute',
    FOUR_FIGURES,
    `(?:(?:printemps|été|automne|hiver|rentrée|année|an)${S}|(?:début|fin|mi-|courant)${S}?)${YEAR}`,
  ),
  pattern(
    'absolute',
    /années/,
    `années${S}(?<decade>(?:1[0-9]|20)?[0-9]0|dix|vingt|trente|quarante|cinquante|soixante|soixante-dix|quatre-vingt|quatre-vingt-dix)`,
  ),
  pattern('absolute', /siècle/, `(?<century>[ivx]{1,5})(?:e|è|ème|ᵉ)${S}siècles?`),
  pattern(
    'absolute',
    A_MONTH,
    `(?:(?:début|fin|courant|mi-|mois d(?:e |’))${S}?|(?<=(?:en|d’ici|dès|depuis|jusqu’en|avant|après|et|à|de|ou|pour)${S}|d’))${MONTH}(?!${S}\\d)`,
  ),
  pattern(
    'relative',
    /hier|demain|aujourd/,
    `(?:hier|avant-hier|demain|après-demain|aujourd’hui)(?:${S}${HALF_DAY})?${AT}`,
  ),
  pattern('relative', A_DAY, `(?:ce )?${WEEKDAY}${PART}${AT}`),
  pattern(
    'relative',
    /fin|début|milieu|mi-/,
    `(?:(?:la )?fin|(?:le )?début|(?:le )?milieu|la mi-|mi-)${S}(?:du mois|de l’année|d’année|de (?:la )?semaine|de l’été|de l’hiver|du printemps|de l’automne|du trimestre|de saison)`,
  ),
  pattern('relative', /nuit/, `nuit de${S}${WEEKDAY}${S}à${S}(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)`),
  pattern(
    'relative',
    /ce |cet |cette |ces /,
    `ce (?:matin|midi|soir|jour|week-end|mois|mois-ci|trimestre|semestre|printemps)|cet (?:après-midi|été|automne|hiver)|cette (?:nuit|année|semaine|saison|année-là|nuit-là)|ce (?:jour|soir|matin)-là|ces (?:jours|temps)-ci`,
  ),
  pattern(
    'relative',
    /derni|prochain|passé|suivant|précédent/,
    `(?:(?:la semaine|l’année|la nuit|la saison|la décennie|la rentrée) (?:dernière|prochaine|passée|suivante|précédente)|(?:le mois|l’an|le week-end|le trimestre|le siècle|l’été|l’hiver|l’automne|le printemps) (?:dernier|prochain|passé|suivant|précédent))`,
  ),
  pattern(
    'relative',
    /derni|prochain/,
    `(?:ces|les|au cours des|dans les)(?:${S}${WORD_COUNT})?${S}(?:derniers|dernières|prochains|prochaines)${S}${UNIT}`,
  ),
  pattern(
    'relative',
    /il y a/,
    `il y a(?:${S}(?:environ|près de|plus d(?:e |’)|moins d(?:e |’)|à peine|tout juste|maintenant|déjà))?${S}?${WORD_COUNT}${S}?${UNIT}(?:${S}et demie?)?`,
  ),
  pattern('relative', /dans/, `dans${S}(?:moins d(?:e |’)|environ |près de |plus d(?:e |’))?${WORD_COUNT}${S}?${UNIT}`),
  pattern(
    'relative',
    /veille|lendemain/,
    `(?:la veille|l’avant-veille|le lendemain|le surlendemain)(?:${S}${HALF_DAY}|${S}(?:au|du)${S}${HALF_DAY})?`,
  ),
  pattern(
    'relative',
    /plus t|auparavant/,
    `(?:quelques|deux|trois|quatre|cinq|six|dix|quinze|\\d{1,3}|une?)${S}${UNIT}${S}(?:plus tôt|plus tard|auparavant)`,
  ),
  pattern(
    'relative',
    /dans l|en fin|en début|en milieu/,
    'dans l’après-midi|dans la (?:matinée|soirée|nuit|journée)|en fin de (?:matinée|journée|semaine|année)|en début de (?:soirée|semaine|année|matinée)|en milieu de (?:semaine|journée|matinée)',
  ),
  pattern(
    'relative',
    /\dh|\d.?h|midi|minuit/,
    `(?<=(?:à|vers|dès|avant|après|jusqu’à|de|à partir de|et|depuis|sur les|–|-)${S})(?:${CLOCK}|(?<noon>midi|minuit))`,
  ),
]

/** A year with nothing but its figures; whether it is one depends on the words about it. */
export const BARE_YEAR =
  /(?<![a-zà-öø-ÿœ\d.,/_]|\d[ \u00A0\u202F])(?:1[5-9]\d{2}|20\d{2}|21[0-4]\d)(?![a-zà-öø-ÿœ\d%€$]|[.,/]\d|[ \u00A0\u202F](?:\d{3}(?!\d)|%|€))/g
