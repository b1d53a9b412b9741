import { Page } from '../../components/Page'
import { useTexts } from '../../texts/pages'
import { useFilters } from '../../lib/list/filters'
import { SheetLines } from '../../components/list/SheetLines'
import { SheetFilters } from '../../components/list/SheetFilters'

/** The sheets behind a figure of the statistics, or any other selection of all that one may see. */
export default function SheetsPage() {
  const { statistics } = useTexts()
  const { filters, narrow, clear } = useFilters('ALL')
  const all = { ...filters, view: 'ALL' as const }
  return (
    <Page title={statistics.listTitle}>
      <SheetFilters filters={all} narrow={narrow} clear={clear} />
      <SheetLines filters={all} clear={clear} />
    </Page>
  )
}
