import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { ProblemAlert } from '../../components/ProblemAlert'
import { Problem } from '../../lib/api/problem'
import { useTexts } from '../../texts/pages'
import { size } from '../../lib/format/sizes'
import type { Export } from './useExport'

interface Props {
  current: Export
  onStart: () => void
  onCancel: () => void
}

export function ExportButton({ current, onStart }: Omit<Props, 'onCancel'>) {
  const { exporting } = useTexts().audit
  return (
    <Button icon={<DownloadOutlined />} loading={current.state === 'running'} onClick={onStart}>
      {exporting.start}
    </Button>
  )
}

/** How much of an export has arrived, and how it ended. */
export function ExportProgress({ current, onCancel }: Omit<Props, 'onStart'>) {
  const { audit, app } = useTexts()
  const { exporting } = audit
  if (current.state === 'idle') return null
  const amount = exporting.amount(current.progress.lines, size(current.progress.bytes))
  if (current.state === 'failed') {
    return current.error instanceof Problem ? (
      <ProblemAlert error={current.error} />
    ) : (
      <Alert role="alert" type="error" showIcon title={exporting.failed} description={exporting.failedHint} />
    )
  }
  return (
    <Alert
      role="status"
      showIcon
      type={current.state === 'done' ? 'success' : 'info'}
      title={`${exporting[current.state]} ${amount}`}
      action={
        current.state === 'running' ? (
          <Button size="small" onClick={onCancel}>
            {app.cancel}
          </Button>
        ) : undefined
      }
    />
  )
}
