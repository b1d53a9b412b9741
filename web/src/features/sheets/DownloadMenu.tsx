import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useSaving } from '../../components/useSaving'
import { hasAny, useMe } from '../../lib/api/me'
import { saveFile } from '../../lib/api/saving'
import type { SheetDetails } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'

const FORMATS = ['docx', 'xlsx', 'pdf'] as const
type Format = (typeof FORMATS)[number]
const NOT_SEALED_YET = 202
/** Answers of a server that does not make documents, or not this one. */
const NO_SUCH_FILE = [404, 405, 406]

/**
 * The official form as a file, and for auditors what an archive takes in of an approved sheet; asked for with the token,
 * so it is fetched and then saved.
 */
export function DownloadMenu({ sheet: { id, inForce } }: { sheet: Pick<SheetDetails, 'id' | 'inForce'> }) {
  const { documents } = useTexts()
  const isArchived = hasAny(useMe(), ['AUDITOR']) && inForce != null
  const { isSaving, save } = useSaving()
  const download = (format: Format) =>
    save(
      () => saveFile(`/api/sheets/${id}/document?format=${format}`, `${id}.${format}`),
      ({ status, detail }) => (NO_SUCH_FILE.includes(status) ? documents.none : detail),
    )
  const archive = () =>
    save(
      () => saveFile(`/api/sheets/${id}/archive`, `${id}.zip`),
      ({ status, detail }) => (status === NOT_SEALED_YET ? documents.notSealed : detail),
    )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...FORMATS.map((format) => ({
            key: format,
            label: documents.formats[format],
            onClick: () => void download(format),
          })),
          ...(isArchived
            ? [{ key: 'archive', label: documents.archive, onClick: () => void archive() }]
            : []),
        ],
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isSaving}>
        {documents.download}
      </Button>
    </Dropdown>
  )
}
