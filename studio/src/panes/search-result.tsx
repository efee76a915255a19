import type {Metadata} from '../../../src/document/index.js'
import {useSay} from '../messages/speak.js'
import {fitWords, mostDescriptionPx, mostTitlePx} from './text-width.js'

interface PreviewProps {
  readonly metadata: Metadata
  readonly site: string | undefined
}

/** The article as a result of a search, on a desktop screen or a telephone. */
export function SearchResult({metadata, site, isPhone}: PreviewProps & {readonly isPhone: boolean}) {
  const say = useSay()
  const {title, description, slug, publisher} = metadata
  const host = hostOf(metadata, site)
  return (
    <figure className="search-result" data-phone={isPhone} aria-label={say('studio/in-search')} lang="fr">
      <div className="result-site">
        <span className="favicon" aria-hidden="true">
          {(publisher ?? host).slice(0, 1).toUpperCase()}
        </span>
        <span>
          <b>{publisher ?? host}</b>
          <br />
          https://{host} › {slug}
        </span>
      </div>
      <p className="result-title">{fitWords(title, 20, isPhone ? mostTitlePx * 1.15 : mostTitlePx)}</p>
      <p className="result-text">{fitWords(description, 14, isPhone ? mostDescriptionPx * 0.74 : mostDescriptionPx)}</p>
    </figure>
  )
}

/** The article as a link on a social network. */
export function SocialCard({metadata, site}: PreviewProps) {
  const say = useSay()
  const {title, description, image, headline} = metadata
  return (
    <figure className="social-card" aria-label={say('studio/social')} lang="fr">
      <div className="social-picture">{image ? image.alt : say('studio/no-picture')}</div>
      <figcaption>
        <span className="social-site">{hostOf(metadata, site)}</span>
        <b>{headline || title}</b>
        <span className="social-text">{description}</span>
      </figcaption>
    </figure>
  )
}

function hostOf({canonical}: Metadata, site: string | undefined): string {
  const address = canonical ?? site
  return address && URL.canParse(address) ? new URL(address).host : 'exemple.fr'
}
