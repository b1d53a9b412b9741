import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useSaving } from '../../components/useSaving'
import { saveFile } from '../../lib/api/saving'
import { useTexts } from '../../texts/language'

const FORMATS = ['docx', 'xlsx', 'pdf'] as const
type Format = (typeof FORMATS)[number]
/** Answers of a server that does not make documents, or not this one. */
const NO_SUCH_FILE = [404, 405, 406]

/** The official form as a file; asked for with the token, so it is fetched and then saved. */
export function DownloadMenu({ id }: { id: string }) {
  const { documents } = useTexts()
  const { isSaving, save } = useSaving()
  const download = (format: Format) =>
    save(
      () => saveFile(`/api/sheets/${id}/document?format=${format}`, `${id}.${format}`),
      ({ status, detail }) => (NO_SUCH_FILE.includes(status) ? documents.none : detail),
    )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: documents.formats[format] })),
        onClick: ({ key }) => void download(key as Format),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isSaving}>
        {documents.download}
      </Button>
    </Dropdown>
  )
}
