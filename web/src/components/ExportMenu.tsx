import { TableOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { saveTable, TABLE_FORMATS, type TableFormat, type TableQuery } from '../lib/api/saving'
import { useFirstTexts } from '../texts/language'
import { useSaving } from './useSaving'

interface Props {
  /** The list's address, and what it is narrowed to and ordered by. */
  address: string
  query: TableQuery
  /** What else is to be asked, as it is when one clicks. */
  atClick?: () => TableQuery
  /** What it is, for who hears the page. */
  of?: string
}

/** Takes all lines of a list away as a table, the same lines as are shown. */
export function ExportMenu({ address, query, atClick, of }: Props) {
  const { tables } = useFirstTexts()
  const { message } = App.useApp()
  const { isSaving, save } = useSaving()
  const saveLines = async (format: TableFormat) => {
    const { lines, isCut } = await saveTable(address, { ...query, ...atClick?.() }, format)
    if (isCut) void message.warning(tables.cut(lines), 10)
    else void message.success(tables.saved(lines))
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: TABLE_FORMATS.map((format) => ({ key: format, label: tables.formats[format] })),
        onClick: ({ key }) => void save(() => saveLines(key as TableFormat)),
      }}
    >
      <Button
        icon={<TableOutlined />}
        loading={isSaving}
        aria-label={of === undefined ? undefined : tables.saveOf(of)}
      >
        {tables.save}
      </Button>
    </Dropdown>
  )
}
