import type {GivenSource, Understanding, Wishes} from '../api/values.js'
import {useSay} from '../messages/speak.js'
import {Field} from '../parts/field.js'
import {Chips} from './chips.js'
import {ContextFiles} from './context-files.js'
import {useWriters} from './use-writers.js'

/** What is wished of an article: a request in plain words, and the fields that win over it. */
export function WishesForm({
  wishes,
  onChange,
  understood,
  context,
  onContext,
}: {
  readonly wishes: Wishes
  readonly onChange: (wishes: Wishes) => void
  readonly understood: Understanding | undefined
  readonly context: readonly GivenSource[]
  readonly onContext: (files: readonly GivenSource[]) => void
}) {
  const say = useSay()
  const writers = useWriters()
  const writer = writers.find(({id}) => id === wishes.writer)
  const text = (name: 'keyphrase' | 'published' | 'author', value: string) => {
    const {[name]: _, ...rest} = wishes
    onChange(value === '' ? rest : {...rest, [name]: value})
  }
  const {words, brief = '', keyphrase = '', profile = 'yoast', published = '', author = ''} = wishes
  return (
    <div className="wishes">
      <Field label={say('studio/brief')} hint={<Chips wishes={wishes} understood={understood} onChange={onChange} />}>
        {ids => (
          <textarea
            {...ids}
            rows={2}
            maxLength={2000}
            value={brief}
            placeholder={say('studio/brief-example')}
            onChange={event => onChange({...wishes, brief: event.target.value})}
          />
        )}
      </Field>
      <div className="wish-row">
        <Field label={say('studio/words-wanted')}>
          {ids => (
            <input
              {...ids}
              type="number"
              min={200}
              max={20_000}
              step={50}
              value={words ?? ''}
              placeholder={String(understood?.words ?? 700)}
              onChange={({target: {value}}) => {
                const {words: _, ...rest} = wishes
                onChange(value === '' ? rest : {...rest, words: Number(value)})
              }}
            />
          )}
        </Field>
        <Field label={say('studio/keyphrase')}>
          {ids => (
            <input
              {...ids}
              value={keyphrase}
              maxLength={100}
              placeholder={understood?.keyphrase ?? say('studio/from-source')}
              onChange={event => text('keyphrase', event.target.value)}
            />
          )}
        </Field>
        <Field label={say('studio/profile')}>
          {ids => (
            <select
              {...ids}
              value={profile}
              onChange={event => onChange({...wishes, profile: event.target.value as 'yoast' | 'presse'})}
            >
              <option value="yoast">{say('studio/profile-yoast')}</option>
              <option value="presse">{say('studio/profile-presse')}</option>
            </select>
          )}
        </Field>
        <Field label={say('studio/published')}>
          {ids => (
            <input
              {...ids}
              type="date"
              value={published.slice(0, 10)}
              onChange={event => text('published', event.target.value)}
            />
          )}
        </Field>
        <Field label={say('studio/author')}>
          {ids => (
            <input
              {...ids}
              value={author}
              maxLength={300}
              autoComplete="off"
              onChange={event => text('author', event.target.value)}
            />
          )}
        </Field>
        {writers.length > 1 && (
          <Field
            label={say('studio/writer')}
            hint={writer?.isRemote && say('studio/writer-remote', {endpoint: writer.endpoint ?? writer.name})}
          >
            {ids => (
              <select
                {...ids}
                value={writer?.id ?? 'embedded'}
                onChange={({target: {value}}) => {
                  const {writer: _, ...rest} = wishes
                  onChange(value === 'embedded' ? rest : {...rest, writer: value})
                }}
              >
                {writers.map(({id, name, isDefault}) => (
                  <option key={id} value={id}>
                    {isDefault ? say('studio/writer-own') : name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <ContextFiles files={context} onChange={onContext} />
    </div>
  )
}

/** Wishes that the API takes: a number of words within its bounds, no empty text. */
export function soundWishes({words, brief, ...rest}: Wishes): Wishes {
  return {
    ...rest,
    ...(words !== undefined && {words: Math.min(20_000, Math.max(200, Math.round(words)))}),
    ...(brief?.trim() && {brief: brief.trim()}),
  }
}
