import { CheckCircleOutlined, EditOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import type { DraftState } from './drafting'
import styles from './edit.module.css'

/** Whether what is typed is saved, in words. */
export function SaveState({ state, onMerge }: { state: DraftState; onMerge: () => void }) {
  const { edit } = useTexts()
  const time = state.savedAt === undefined ? undefined : moment(state.savedAt).slice(-5)
  const shown = {
    saved: { icon: <CheckCircleOutlined />, text: time === undefined ? edit.saved : edit.savedAt(time) },
    changed: { icon: <EditOutlined />, text: edit.changed },
    saving: { icon: <LoadingOutlined />, text: edit.saving },
    failed: { icon: <WarningOutlined />, text: edit.failed(state.problem?.detail ?? '') },
    overtaken: { icon: <WarningOutlined />, text: edit.overtaken },
  }[state.status]
  return (
    <span className={styles.saveState} data-status={state.status}>
      <span role="status">
        {shown.icon} {shown.text}
      </span>
      {state.status === 'overtaken' && (
        <Button size="small" onClick={onMerge}>
          {edit.merge.open}
        </Button>
      )}
    </span>
  )
}
