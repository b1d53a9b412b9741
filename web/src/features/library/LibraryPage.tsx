import { Button, Radio, Space } from 'antd'
import { useState } from 'react'
import type { LibraryItem } from '../../lib/api/types'
import { ExportMenu } from '../../components/ExportMenu'
import { Page } from '../../components/Page'
import { TypedFilter } from '../../components/TypedFilter'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { Acceptance, Decline, Retirement, Revision } from './DecisionDialogs'
import { IndicatorList } from '../../components/library/IndicatorList'
import styles from './library.module.css'
import { Addition, Proposal } from './Proposal'
import { Story } from './Story'

const VERBS = ['accept', 'decline', 'revise', 'retire'] as const
/** What is accepted or proposed, or one of the states by itself. */
const SHOWN = ['OFFERED', 'PROPOSED', 'DECLINED', 'RETIRED'] as const
type Shown = (typeof SHOWN)[number]
const DIALOGS = {
  accept: Acceptance,
  decline: Decline,
  revise: Revision,
  retire: Retirement,
  story: Story,
}
const BEGINNINGS = { propose: Proposal, add: Addition }

interface Asked {
  verb: keyof typeof DIALOGS
  item: LibraryItem
}

/** The indicator library: drafters look things up and propose, the performance office decides on proposals. */
export default function LibraryPage() {
  const { library, menu } = useTexts()
  const { roles, onBehalfOf } = useMe()
  const isOwn = onBehalfOf == null
  const [q, setQ] = useState('')
  const [state, setState] = useState<Shown>('OFFERED')
  const [asked, ask] = useState<Asked>()
  const [begun, begin] = useState<keyof typeof BEGINNINGS>()
  const Dialog = asked && DIALOGS[asked.verb]
  const Beginning = begun && BEGINNINGS[begun]
  const narrowing = { q: q || undefined, state: state === 'OFFERED' ? undefined : state }
  return (
    <Page
      title={menu.library}
      actions={
        <Space wrap>
          <ExportMenu address="/api/indicators" query={narrowing} />
          {isOwn && roles.includes('DRAFTER') && (
            <Button type="primary" onClick={() => begin('propose')}>
              {library.propose}
            </Button>
          )}
          {isOwn && roles.includes('PERFORMANCE_REVIEWER') && (
            <Button type="primary" onClick={() => begin('add')}>
              {library.add}
            </Button>
          )}
        </Space>
      }
    >
      <div className={styles.paper}>
        <search className={styles.narrowing}>
          <TypedFilter className={styles.typed} label={library.search} value={q} onChange={setQ} />
          <Radio.Group
            aria-label={library.which}
            value={state}
            onChange={(event) => setState(event.target.value as Shown)}
            options={SHOWN.map((value) => ({ value, label: library.shown[value] }))}
          />
        </search>
        <IndicatorList
          narrowing={narrowing}
          empty={q === '' && state !== 'OFFERED' ? library.noneIn(library.shown[state]) : library.none}
          actions={(item) =>
            [...VERBS.filter((verb) => isOwn && item.possible.includes(verb)), 'story' as const].map(
              (verb) => (
                <Button
                  key={verb}
                  size="small"
                  type={verb === 'story' ? 'text' : 'default'}
                  aria-label={`${library[verb]}“${item.definition.name}”`}
                  onClick={() => ask({ verb, item })}
                >
                  {library[verb]}
                </Button>
              ),
            )
          }
        />
      </div>
      {Dialog && <Dialog item={asked.item} onClose={() => ask(undefined)} />}
      {Beginning && <Beginning onClose={() => begin(undefined)} />}
    </Page>
  )
}
