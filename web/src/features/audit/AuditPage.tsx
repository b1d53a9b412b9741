import { Page } from '../../components/Page'
import { SheetFilters } from '../../components/list/SheetFilters'
import { useTexts } from '../../texts/pages'
import { useFilters } from '../../lib/list/filters'
import { SheetLines } from '../../components/list/SheetLines'
import { ArchivesButton } from './ArchivesButton'
import { AuditTabs } from './AuditTabs'

/** All sheets of the region, each leading to the replay of its life. */
export default function AuditPage() {
  const { audit } = useTexts()
  const { filters, narrow, clear } = useFilters('ALL')
  const all = { ...filters, view: 'ALL' as const }
  return (
    <Page title={audit.title} actions={<ArchivesButton filters={filters} />}>
      <AuditTabs />
      <SheetFilters filters={all} narrow={narrow} clear={clear} />
      <SheetLines filters={all} clear={clear} page="/replay" />
    </Page>
  )
}
