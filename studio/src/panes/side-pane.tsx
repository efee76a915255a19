import {Tab, TabList, TabPanel, Tabs} from 'react-aria-components'
import {useSay} from '../messages/speak.js'
import {useDeskState} from './desk-context.js'
import {LightsPane} from './lights-pane.js'
import {SearchPane} from './search-pane.js'
import {VersionsPane} from './versions-pane.js'

const tabs = ['lights', 'search', 'versions'] as const

/** Beside the article: its lights, how search engines show it, its versions. */
export function SidePane({onPlace}: {readonly onPlace: () => void}) {
  const say = useSay()
  const isWritten = useDeskState(state => state.metadata !== undefined)
  return (
    <section className="side-pane" aria-label={say('studio/pane-side')}>
      {isWritten && (
        <Tabs>
          <TabList aria-label={say('studio/pane-side')}>
            {tabs.map(name => (
              <Tab key={name} id={name}>
                {say(`studio/tab-${name}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="lights">
            <LightsPane onPlace={onPlace} />
          </TabPanel>
          <TabPanel id="search">
            <SearchPane />
          </TabPanel>
          <TabPanel id="versions">
            <VersionsPane />
          </TabPanel>
        </Tabs>
      )}
    </section>
  )
}
