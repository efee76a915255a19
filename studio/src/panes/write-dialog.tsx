import {useEffect, useState} from 'react'
import {Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay} from 'react-aria-components'
import type {GivenSource} from '../api/values.js'
import {contextKey} from '../desk/load-desk.js'
import {keep, recall} from '../keep/kept.js'
import {useSay} from '../messages/speak.js'
import {markdownOfSource} from '../start/markdown-of-source.js'
import {useUnderstanding} from '../start/use-understanding.js'
import {soundWishes, WishesForm} from '../start/wishes-form.js'
import {useDesk, useDeskState} from './desk-context.js'

/** « Réécrire »: what is wished, and the writer's start. */
export function WriteDialog() {
  const say = useSay()
  const isWriting = useDeskState(state => state.writingStep !== undefined)
  const isWritten = useDeskState(state => state.metadata !== undefined)
  return (
    <DialogTrigger>
      <Button className="primary" isDisabled={isWriting}>
        {say(isWritten ? 'studio/rewrite' : 'studio/write')}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({close}) => <WriteForm onClose={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function WriteForm({onClose}: {readonly onClose: () => void}) {
  const say = useSay()
  const desk = useDesk()
  const source = useDeskState(state => state.source)!
  const isWritten = useDeskState(state => state.metadata !== undefined)
  const [wishes, setWishes] = useState(useDeskState(state => state.wishes))
  const [text] = useState(() => markdownOfSource(source))
  const read = useUnderstanding(text, wishes)
  const [context, setContext] = useState<readonly GivenSource[]>([])
  useEffect(() => {
    void recall<readonly GivenSource[]>(contextKey(desk.id)).then(kept => setContext(kept ?? []))
  }, [desk])
  return (
    <>
      <Heading slot="title">{say(isWritten ? 'studio/rewrite' : 'studio/write')}</Heading>
      <WishesForm
        wishes={wishes}
        onChange={setWishes}
        understood={read?.request}
        context={context}
        onContext={files => {
          setContext(files)
          void keep(contextKey(desk.id), files)
        }}
      />
      {isWritten && <p className="hint">{say('studio/rewrite-hint')}</p>}
      <div className="dialog-acts">
        <Button className="quiet" onPress={onClose}>
          {say('studio/cancel')}
        </Button>
        <Button
          className="primary"
          onPress={() => {
            desk.changeWishes(soundWishes(wishes))
            onClose()
            void desk.write()
          }}
        >
          {say('studio/write')}
        </Button>
      </div>
    </>
  )
}
