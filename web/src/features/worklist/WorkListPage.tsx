import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Result, Tabs } from 'antd'
import { Link } from 'react-router'
import { Page } from '../../components/Page'
import { hasAny, useMe } from '../../lib/api/me'
import type { Me } from '../../lib/api/types'
import { useFirstTexts } from '../../texts/language'
import { FilterBar } from './FilterBar'
import { WorkListLines } from './WorkListLines'
import styles from './worklist.module.css'
import { useFilters, type View } from '../../lib/list/filters'
import { useCountOfAll, useOverview } from '../../lib/list/lists'

/** Home: what waits for one, what one did, and everything one may see. */
export default function WorkListPage() {
  const { workList } = useFirstTexts()
  const me = useMe()
  const views = viewsOf(me)
  return (
    <Page title={workList.title} actions={hasAny(me, ['DRAFTER']) && <Beginnings />}>
      {views[0] === undefined ? (
        <Result
          icon={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={null} />}
          title={workList.administratorOnly.title}
          subTitle={workList.administratorOnly.hint}
          extra={<AdministrationParts />}
        />
      ) : (
        <Lists views={views} usual={views[0]} />
      )}
    </Page>
  )
}

/** Where a new system is set up: the steps know their order. */
function AdministrationParts() {
  const { workList, menu } = useFirstTexts()
  return (
    <>
      <p>{workList.administratorOnly.beginnings}</p>
      <Link to="/administration/setup">{menu.setup}</Link>
    </>
  )
}

/** How sheets come into being; for who writes them. */
function Beginnings() {
  const { newSheet } = useFirstTexts()
  return (
    <span>
      <Link to="/import">
        <Button type="text" tabIndex={-1}>
          {newSheet.import}
        </Button>
      </Link>{' '}
      <Link to="/new">
        <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
          {newSheet.action}
        </Button>
      </Link>
    </span>
  )
}

/** Auditors have no turn, administrators see no sheets. */
function viewsOf(me: Me): View[] {
  if (me.roles.every((role) => role === 'ADMIN')) return []
  return hasAny(me, [
    'DRAFTER',
    'DEPARTMENT_REVIEWER',
    'FINANCE_OFFICE_REVIEWER',
    'PERFORMANCE_REVIEWER',
    'APPROVER',
  ])
    ? ['TODO', 'DONE', 'INVOLVED', 'ALL']
    : ['ALL']
}

function Lists({ views, usual }: { views: readonly View[]; usual: View }) {
  const { workList } = useFirstTexts()
  const { filters, query, narrow, apply, clear } = useFilters(usual)
  const overview = useOverview(filters.view, views.length > 1).data
  const all = useCountOfAll().data
  const number = (view: View) => {
    const count = view === 'ALL' ? all?.count : overview?.counts[view]
    const isCapped = view === 'ALL' ? all?.countCapped : overview?.countsCapped[view]
    return count === undefined ? '' : `${count}${isCapped ? '+' : ''}`
  }
  return (
    <>
      <Tabs
        aria-label={workList.viewsLabel}
        activeKey={filters.view}
        onChange={(view) => narrow({ view: view as View })}
        items={views.map((view) => ({
          key: view,
          label: (
            <>
              {workList.views[view]} <span>{number(view)}</span>
            </>
          ),
        }))}
      />
      {views.length > 1 && <p className={styles.hint}>{workList.viewHints[filters.view]}</p>}
      <FilterBar
        filters={filters}
        facets={filters.view === 'ALL' ? undefined : overview?.facets}
        narrow={narrow}
        clear={clear}
        query={query}
        apply={apply}
      />
      <WorkListLines filters={filters} clear={clear} />
    </>
  )
}
