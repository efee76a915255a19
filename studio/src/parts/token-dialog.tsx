import {type FormEvent, useState} from 'react'
import {Button, Dialog, Heading, Modal, ModalOverlay} from 'react-aria-components'
import {Problem} from '../api/request.js'
import {openSession} from '../api/routes.js'
import {useSay} from '../messages/speak.js'
import {Field} from './field.js'

/** Asks for the server's token, which becomes a cookie that no script can read. */
export function TokenDialog({onOpen}: {readonly onOpen: () => void}) {
  const say = useSay()
  const [token, setToken] = useState('')
  const [problem, setProblem] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await openSession(token.trim())
      onOpen()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error.message)
    }
  }
  return (
    <ModalOverlay isOpen className="veil">
      <Modal className="modal">
        <Dialog>
          <form onSubmit={event => void submit(event)}>
            <Heading slot="title">{say('studio/token-title')}</Heading>
            <Field label={say('studio/token')} hint={problem || say('studio/token-hint')}>
              {ids => (
                <input
                  {...ids}
                  type="password"
                  autoComplete="current-password"
                  value={token}
                  onChange={event => setToken(event.target.value)}
                />
              )}
            </Field>
            <div className="dialog-acts">
              <Button type="submit" className="primary">
                {say('studio/token-open')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
