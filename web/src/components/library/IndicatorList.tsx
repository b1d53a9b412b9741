import { Button, Empty } from 'antd'
import type { ReactNode } from 'react'
import type { LibraryItem } from '../../lib/api/types'
import { ProblemAlert } from '../ProblemAlert'
import { useTexts } from '../../texts/pages'
import { useIndicators, type Narrowing } from '../../lib/api/indicators'
import { IndicatorFacts } from './IndicatorFacts'
import styles from './indicators.module.css'

interface Props {
  narrowing: Narrowing
  empty: string
  /** What can be done with an indicator, beside it. */
  actions: (item: LibraryItem) => ReactNode
}

/** Indicators of the library, each with what can be done with it. */
export function IndicatorList({ narrowing, empty, actions }: Props) {
  const { app, library, menu } = useTexts()
  const found = useIndicators(narrowing)
  const items = found.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <ProblemAlert error={found.error} />
      {items?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />}
      {found.isPending && <p className={styles.soft}>{app.loading}</p>}
      <ul className={styles.list} aria-label={menu.library} aria-busy={found.isFetching}>
        {items?.map((item) => (
          <li key={item.id}>
            <IndicatorFacts item={item} edition={narrowing.edition} />
            <span className={styles.actions}>{actions(item)}</span>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button block disabled={found.isFetching} onClick={() => void found.fetchNextPage()}>
          {library.more}
        </Button>
      )}
    </>
  )
}
