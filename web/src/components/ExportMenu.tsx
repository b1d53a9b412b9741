import { TableOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { asProblem } from '../lib/api/problem'
import { saveTable, TABLE_FORMATS, type TableFormat, type TableQuery } from '../lib/api/saving'
import { useTexts } from '../texts/language'

interface Props {
  /** The list's address, and what it is narrowed to and ordered by. */
  address: string
  query: TableQuery
  /** What it is, for who hears the page. */
  of?: string
}

/** Takes all lines of a list away as a table, the same lines as are shown. */
export function ExportMenu({ address, query, of }: Props) {
  const { tables } = useTexts()
  const { message } = App.useApp()
  const [isLoading, setLoading] = useState(false)
  const save = async (format: TableFormat) => {
    setLoading(true)
    try {
      const { lines, isCut } = await saveTable(address, query, format)
      if (isCut) void message.warning(tables.cut(lines), 10)
      else void message.success(tables.saved(lines))
    } catch (error) {
      void message.error(asProblem(error).detail)
    } finally {
      setLoading(false)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: TABLE_FORMATS.map((format) => ({ key: format, label: tables.formats[format] })),
        onClick: ({ key }) => void save(key as TableFormat),
      }}
    >
      <Button
        icon={<TableOutlined />}
        loading={isLoading}
        aria-label={of === undefined ? undefined : tables.saveOf(of)}
      >
        {tables.save}
      </Button>
    </Dropdown>
  )
}
