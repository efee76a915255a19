import {useState} from 'react'
import {ToggleButton} from 'react-aria-components'
import type {Metadata} from '../../../src/document/index.js'
import {useSay} from '../messages/speak.js'
import {Field} from '../parts/field.js'
import {useDesk, useDeskState} from './desk-context.js'
import {PixelBar} from './pixel-bar.js'
import {SearchResult, SocialCard} from './search-result.js'
import {mostDescriptionPx, mostTitlePx, widthPx} from './text-width.js'

/** How search engines and social networks show the article; every text can be changed or taken from the proposals. */
export function SearchPane() {
  const say = useSay()
  const desk = useDesk()
  const metadata = useDeskState(state => state.metadata)!
  const siteUrl = useDeskState(state => state.wishes.siteUrl)
  const [isPhone, setPhone] = useState(false)
  const change = (name: keyof Metadata) => (value: string) => desk.changeMetadata({[name]: value})
  const {title, description, slug, keyphrase, headline} = metadata
  return (
    <div className="search-pane">
      <div className="pane-head">
        <h3>{say('studio/in-search')}</h3>
        <ToggleButton className="quiet" isSelected={isPhone} onChange={setPhone}>
          {say('studio/phone')}
        </ToggleButton>
      </div>
      <SearchResult metadata={metadata} isPhone={isPhone} site={siteUrl} />
      <Field label={say('studio/seo-title')}>
        {ids => (
          <textarea
            {...ids}
            rows={2}
            lang="fr"
            value={title}
            onChange={({target}) => change('title')(oneLine(target.value))}
          />
        )}
      </Field>
      <PixelBar widthPx={widthPx(title, 20)} mostPx={mostTitlePx} />
      <Alternatives texts={metadata.titleAlternatives} current={title} onPick={change('title')} />
      <Field label={say('studio/description')}>
        {ids => (
          <textarea
            {...ids}
            rows={4}
            lang="fr"
            value={description}
            onChange={({target}) => change('description')(oneLine(target.value))}
          />
        )}
      </Field>
      <PixelBar
        widthPx={widthPx(description, 14)}
        mostPx={mostDescriptionPx}
        count={say('studio/character-count', {count: description.length})}
      />
      <Alternatives texts={metadata.descriptionAlternatives} current={description} onPick={change('description')} />
      <Field label={say('studio/headline')}>
        {ids => (
          <textarea
            {...ids}
            rows={2}
            lang="fr"
            value={headline}
            onChange={({target}) => change('headline')(oneLine(target.value))}
          />
        )}
      </Field>
      <Alternatives texts={metadata.headlineAlternatives} current={headline} onPick={change('headline')} />
      <Field label={say('studio/slug')}>
        {ids => (
          <input
            {...ids}
            value={slug}
            spellCheck={false}
            onChange={({target}) => change('slug')(slugOf(target.value))}
          />
        )}
      </Field>
      <Field label={say('studio/keyphrase')}>
        {ids => (
          <input
            {...ids}
            lang="fr"
            value={keyphrase}
            maxLength={100}
            onChange={({target}) => change('keyphrase')(target.value)}
          />
        )}
      </Field>
      <h3>{say('studio/social')}</h3>
      <SocialCard metadata={metadata} site={siteUrl} />
    </div>
  )
}

/** Other proposals; what was there before becomes one when another is taken. */
function Alternatives({
  texts,
  current,
  onPick,
}: {
  readonly texts: readonly string[]
  readonly current: string
  readonly onPick: (text: string) => void
}) {
  const say = useSay()
  const [first] = useState(current)
  const others = [...new Set([first, ...texts])].filter(text => text !== current && text !== '')
  if (others.length === 0) return null
  return (
    <details className="alternatives">
      <summary>{say('studio/alternatives', {count: others.length})}</summary>
      <ul>
        {others.map(text => (
          <li key={text}>
            <button type="button" lang="fr" onClick={() => onPick(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function oneLine(text: string): string {
  return text.replace(/\n/g, ' ')
}

/** What an address may hold; a hyphen at the end stays while one types. */
function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 120)
}
