import {Editor} from '@tiptap/core'
import {EditorState} from '@tiptap/pm/state'
import StarterKit from '@tiptap/starter-kit'
import type {ArticleBlock} from '../../../src/document/index.js'
import {docOfBlocks} from './doc-of-blocks.js'
import {articleKeys} from './keys.js'
import {articleNodes} from './nodes.js'
import {shownRanges} from './show-marks.js'

/** What the editor tells. Called on every keystroke: must cost nothing. */
export interface EditorListener {
  readonly onChange: () => void
  /** The passage the caret is in; undefined between two. */
  readonly onPassage: (id: string | undefined) => void
}

/** Open the rich-text editor of an article. */
export function openEditor({onChange, onPassage}: EditorListener): Editor {
  return new Editor({
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
        bulletList: false,
        code: false,
        codeBlock: false,
        hardBreak: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        link: false,
        listItem: false,
        listKeymap: false,
        orderedList: false,
        paragraph: false,
        strike: false,
        trailingNode: false,
        underline: false,
      }),
      ...articleNodes,
      articleKeys,
      shownRanges,
    ],
    // Style sheets that a script adds are refused by the page's policy; the editor's rules are in our own.
    injectCSS: false,
    editorProps: {
      attributes: {class: 'prose', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true', lang: 'fr'},
    },
    onUpdate: onChange,
    onSelectionUpdate: ({editor}) => {
      const {$head} = editor.state.selection
      const mark = $head.marks().find(({type}) => type.name === 'passage')
      onPassage(mark?.attrs['id'] as string | undefined)
    },
  })
}

/** Put an article into the editor, with a history of its own: what was undone before is of another version. */
export function showBlocks(editor: Editor, blocks: readonly ArticleBlock[]): void {
  const {schema, plugins} = editor.state
  const doc = schema.nodeFromJSON(docOfBlocks(blocks))
  editor.view.updateState(EditorState.create({doc, schema, plugins}))
}
