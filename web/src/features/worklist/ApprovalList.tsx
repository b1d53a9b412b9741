import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { saveBlob } from '../../lib/api/saving'
import type { SheetItem } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { approvalRows } from './listRows'
import type { Outcomes } from './batch'

interface Props {
  items: readonly SheetItem[]
  outcomes: Outcomes
  number: string
  /** When it came to this, such as 2026-07-01 09:30. */
  time: string
}

/** 批复清单: the outcome as a workbook or on paper. */
export function ApprovalList({ items, outcomes, number, time }: Props) {
  const texts = useTexts()
  const { approvals, app } = texts
  const { message } = App.useApp()
  const save = async () => {
    try {
      const { workbookOf } = await import('./workbook')
      const title = `${approvals.listTitle} ${number}`
      const blob = await workbookOf(
        [[title], [time], ...approvalRows(items, outcomes, texts)],
        approvals.listTitle,
      )
      saveBlob(blob, `${title}.xlsx`)
    } catch {
      void message.error(app.unloaded)
    }
  }
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {approvals.printList}
      </Button>
      <Button icon={<DownloadOutlined />} onClick={() => void save()}>
        {approvals.saveList}
      </Button>
    </>
  )
}
