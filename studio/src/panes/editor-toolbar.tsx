import {redoDepth, undoDepth} from '@tiptap/pm/history'
import {useEditorState} from '@tiptap/react'
import {Button, Toolbar} from 'react-aria-components'
import {type BlockName, turnInto} from '../editor/keys.js'
import {useSay} from '../messages/speak.js'
import {Icon} from '../parts/icon.js'
import {useDesk, useDeskState} from './desk-context.js'

const kinds = ['paragraph', 'heading-2', 'heading-3', 'list', 'quote', 'standfirst'] as const

/** What the block at the caret is, undo and redo, and the count of words. */
export function EditorToolbar() {
  const say = useSay()
  const {editor} = useDesk()
  const words = useDeskState(state => state.check?.words)
  const {kind, canUndo, canRedo} = useEditorState({
    editor,
    selector: ({editor: {state}}) => {
      const {parent} = state.selection.$head
      const {name} = parent.type
      return {
        kind: name === 'heading' ? `heading-${parent.attrs['level']}` : name === 'item' ? 'list' : name,
        canUndo: undoDepth(state) > 0,
        canRedo: redoDepth(state) > 0,
      }
    },
  })
  const turn = (value: string) => {
    const [name = '', level] = value.split('-')
    turnInto(editor, name as BlockName, level ? {level: Number(level)} : {})
    editor.commands.focus()
  }
  return (
    <Toolbar className="toolbar" aria-label={say('studio/toolbar')}>
      <select aria-label={say('studio/block-kind')} value={kind} onChange={event => turn(event.target.value)}>
        {kinds.map(name => (
          <option key={name} value={name}>
            {say(`studio/kind-${name}`)}
          </option>
        ))}
        {!kinds.some(name => name === kind) && (
          <option value={kind} disabled>
            {say(`studio/kind-${kind}`)}
          </option>
        )}
      </select>
      <Button
        className="quiet icon-only"
        aria-label={say('studio/undo')}
        isDisabled={!canUndo}
        onPress={() => editor.commands.undo()}
      >
        <Icon name="undo" />
      </Button>
      <Button
        className="quiet icon-only"
        aria-label={say('studio/redo')}
        isDisabled={!canRedo}
        onPress={() => editor.commands.redo()}
      >
        <Icon name="redo" />
      </Button>
      {words !== undefined && <span className="count">{say('studio/word-count', {words})}</span>}
    </Toolbar>
  )
}
