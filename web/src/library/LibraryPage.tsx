import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { LibraryItem } from '../api/types'
import { Page } from '../layout/Page'
import { TypedFilter } from '../layout/TypedFilter'
import { useMe } from '../session/me'
import { useTexts } from '../texts/language'
import { Acceptance, Decline } from './decisions'
import { IndicatorList } from './IndicatorList'
import styles from './library.module.css'
import { Proposal } from './Proposal'

type Asked = { verb: 'accept' | 'decline'; item: LibraryItem } | { verb: 'propose' }

/** The indicator library: drafters look things up and propose, the performance office decides on proposals. */
export default function LibraryPage() {
  const { library } = useTexts()
  const { roles } = useMe()
  const [q, setQ] = useState('')
  const [state, setState] = useState<'PROPOSED' | 'ALL'>('ALL')
  const [asked, ask] = useState<Asked>()
  const close = () => ask(undefined)
  return (
    <Page
      title={library.title}
      actions={
        roles.includes('DRAFTER') && (
          <Button type="primary" onClick={() => ask({ verb: 'propose' })}>
            {library.propose}
          </Button>
        )
      }
    >
      <div className={styles.paper}>
        <search className={styles.narrowing}>
          <TypedFilter className={styles.typed} label={library.search} value={q} onChange={setQ} />
          <Radio.Group
            aria-label={library.which}
            value={state}
            onChange={(event) => setState(event.target.value as typeof state)}
            options={[
              { value: 'ALL', label: library.all },
              { value: 'PROPOSED', label: library.proposals },
            ]}
          />
        </search>
        <IndicatorList
          narrowing={{ q: q || undefined, state: state === 'ALL' ? undefined : state }}
          empty={state === 'ALL' ? library.none : library.noProposals}
          deeds={(item) =>
            (['accept', 'decline'] as const)
              .filter((verb) => item.possible.includes(verb))
              .map((verb) => (
                <Button
                  key={verb}
                  size="small"
                  aria-label={`${library[verb]}“${item.definition.name}”`}
                  onClick={() => ask({ verb, item })}
                >
                  {library[verb]}
                </Button>
              ))
          }
        />
      </div>
      {asked?.verb === 'propose' && <Proposal onClose={close} />}
      {asked?.verb === 'accept' && <Acceptance item={asked.item} onClose={close} />}
      {asked?.verb === 'decline' && <Decline item={asked.item} onClose={close} />}
    </Page>
  )
}
