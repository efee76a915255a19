import {useEffect} from 'react'
import {ignoreKey} from '../desk/desk.js'
import type {DeskState} from '../desk/desk-state.js'
import {placeSpan} from '../editor/place-finding.js'
import {type ShownRange, showRanges} from '../editor/show-marks.js'
import {useDesk, useDeskState} from './desk-context.js'
import {passagesFrom} from './provenance-of.js'

/** Show the findings in the text, and the passages that the source sentence under the pointer became. */
export function useShownRanges(): void {
  const {editor, store} = useDesk()
  const check = useDeskState(state => state.check)
  const places = useDeskState(state => state.places)
  const ignored = useDeskState(state => state.ignored)
  const blocks = useDeskState(state => state.blocks)
  const sentences = useDeskState(state => state.sentences)
  const activePassage = useDeskState(state => state.activePassage)
  const activeSentence = useDeskState(state => state.activeSentence)
  useEffect(() => {
    if (editor.isDestroyed) return
    // Placed once, when they come: after that they move with the text.
    showRanges(editor.view, 'findings', findingRanges({check, ignored, places: store.get().places}, editor))
  }, [editor, store, check, ignored])
  useEffect(() => {
    if (editor.isDestroyed) return
    const sentence = activeSentence === undefined ? undefined : sentences[activeSentence]
    const ids = sentence ? passagesFrom(blocks, sentence) : []
    const shown = ids.length > 0 ? ids : activePassage ? [activePassage] : []
    const className = ids.length > 0 ? 'shown-origin' : 'shown-passage'
    const ranges = shown.flatMap(id => {
      const place = places.get(id)
      if (!place) return []
      const from = place.labelFrom ?? place.from
      const to = place.from + place.text.length
      return to <= editor.state.doc.content.size ? [{from, to, className}] : []
    })
    showRanges(editor.view, 'provenance', ranges)
  }, [editor, places, blocks, sentences, activePassage, activeSentence])
}

function findingRanges(
  {check, ignored, places}: Pick<DeskState, 'check' | 'ignored' | 'places'>,
  editor: ReturnType<typeof useDesk>['editor'],
): ShownRange[] {
  if (!check) return []
  const left = new Set(ignored)
  return check.findings.flatMap(finding => {
    if (finding.passage?.startsWith('metadata.') || left.has(ignoreKey(finding, check.text))) return []
    const range = placeSpan(finding, check, editor.state.doc, places)
    return range ? [{...range, className: `flaw flaw-${finding.severity}`}] : []
  })
}
