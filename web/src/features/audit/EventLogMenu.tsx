import { ApartmentOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useSaving } from '../../components/useSaving'
import { saveFile } from '../../lib/api/saving'
import { useTexts } from '../../texts/pages'
import { addressOfLog, LOG_FORMATS } from './eventLogs'
import type { EventFilters } from './eventFilters'

/** The sealed events for programs that mine processes, narrowed as the list is. */
export function EventLogMenu({ filters }: { filters: EventFilters }) {
  const { logs } = useTexts().audit
  const { isSaving, save } = useSaving()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: LOG_FORMATS.map((format) => ({
          key: format,
          label: logs.formats[format],
          onClick: () => void save(() => saveFile(addressOfLog(format, filters), `events.${format}`)),
        })),
      }}
    >
      <Button icon={<ApartmentOutlined />} loading={isSaving}>
        {logs.save}
      </Button>
    </Dropdown>
  )
}
