import { FolderOpenOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { useSaving } from '../../components/useSaving'
import { saveFile } from '../../lib/api/saving'
import type { Filters } from '../../lib/list/filters'
import { useTexts } from '../../texts/pages'
import { addressOfArchives, archivesAreNarrowedAlike } from './archives'

/** The packages of the approved sheets that the list is narrowed to, for an archive. */
export function ArchivesButton({ filters }: { filters: Filters }) {
  const { archives } = useTexts().audit
  const { message } = App.useApp()
  const { isSaving, save } = useSaving()
  const isAlike = archivesAreNarrowedAlike(filters)
  const download = async () => {
    const headers = await saveFile(addressOfArchives(filters), 'archives.zip')
    const packages = Number(headers.get('Mubiao-Lines'))
    if (headers.get('Mubiao-Cut') === 'true') void message.warning(archives.cut(packages), 10)
    else void message.success(archives.saved(packages))
  }
  return (
    <Tooltip title={isAlike ? archives.hint : archives.otherFilters}>
      <Button
        icon={<FolderOpenOutlined />}
        loading={isSaving}
        disabled={!isAlike}
        onClick={() => void save(download)}
      >
        {archives.download}
      </Button>
    </Tooltip>
  )
}
