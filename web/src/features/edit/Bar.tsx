import { SaveOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { SheetDetails } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import type { Drafting, DraftState } from './drafting'
import styles from './edit.module.css'
import { SaveState } from './SaveState'

interface Props {
  sheet: SheetDetails
  drafting: Drafting
  state: DraftState
  /** What helps with filling in, beside what is done with the whole. */
  tools?: ReactNode
  /** A line of its own below, which stays in sight too. */
  below?: ReactNode
  onSubmit: () => void
  onMerge: () => void
}

/** Stays in sight: whether everything is saved, why the sheet came back, and what can be done next. */
export function Bar({ sheet, drafting, state, tools, below, onSubmit, onMerge }: Props) {
  const { edit, verbs, sheet: texts } = useTexts()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void drafting.save()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [drafting])
  const whole = sheet.reasons.filter((reason) => reason.indicatorId == null && reason.field == null)
  const isBusy = state.status === 'saving'
  return (
    <>
      <div className={styles.bar}>
        <SaveState state={state} onMerge={onMerge} />
        <span className={styles.actions}>
          {tools}
          <Button
            icon={<SaveOutlined />}
            disabled={isBusy || state.status === 'saved' || state.status === 'overtaken'}
            onClick={() => void drafting.save()}
          >
            {edit.save}
          </Button>
          <Link to={`/sheets/${sheet.id}`}>
            <Button tabIndex={-1}>{edit.done}</Button>
          </Link>
          {sheet.possible.includes('submit') && (
            <Button type="primary" disabled={isBusy || state.status === 'overtaken'} onClick={onSubmit}>
              {verbs.submit}
            </Button>
          )}
        </span>
        {below}
      </div>
      {whole.length > 0 && (
        <Alert
          className={styles.whole}
          type="warning"
          showIcon
          title={texts.reasons}
          description={whole.map((reason) => reason.text).join('；')}
        />
      )}
    </>
  )
}
