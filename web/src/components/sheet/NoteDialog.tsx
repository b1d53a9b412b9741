import { App, Form, Input, Radio } from 'antd'
import { useMe } from '../../lib/api/me'
import { useMakeNote } from '../../lib/api/talk'
import type { Audience, SheetDetails } from '../../lib/api/types'
import { requiredText } from '../../lib/format/visible'
import { typedBy, useTyped } from '../../lib/session/typed'
import { useTexts } from '../../texts/pages'
import { ActionDialog } from '../ActionDialog'
import type { Cell } from './SheetTable'
import styles from './talk.module.css'

const LONGEST = 1000

interface Props {
  sheet: SheetDetails
  cell: Cell
  /** For whom this person may make notes. */
  audiences: readonly Audience[]
  onClose: () => void
}

interface Typed {
  text?: string
  audience?: Audience
}

/** Notes something at a cell of the sheet as it is shown. */
export function NoteDialog({ sheet, cell, audiences, onClose }: Props) {
  const { talk } = useTexts()
  const { message } = App.useApp()
  const by = typedBy(useMe())
  const [text, setText, forgetText] = useTyped(`${by}/${sheet.id}/note/${cell.path}`, '')
  const { act } = useMakeNote(sheet.id)
  const perform = async (typed: Typed) => {
    const { path } = cell
    const { text: words = '', audience = 'ALL' } = typed
    const done = await act({ path, version: sheet.version, text: words.trim(), audience })
    if (done === undefined) return
    forgetText()
    void message.success(talk.noted)
  }
  return (
    <ActionDialog<Typed>
      title={talk.noteTitle(cell.label)}
      confirm={talk.noteAt}
      initial={{ text, audience: 'ALL' }}
      onTyped={(typed) => setText(typed.text ?? '')}
      perform={perform}
      onClose={onClose}
    >
      <blockquote className={styles.quote}>{cell.text || talk.empty}</blockquote>
      <Form.Item name="text" label={talk.words} rules={[requiredText(talk.wordsRequired)]}>
        <Input.TextArea rows={3} maxLength={LONGEST} autoFocus />
      </Form.Item>
      {audiences.length > 1 && (
        <Form.Item name="audience" label={talk.audience}>
          <Radio.Group
            options={(['ALL', 'REVIEWERS'] as const).map((value) => ({
              value,
              label: talk.audiences[value],
            }))}
          />
        </Form.Item>
      )}
    </ActionDialog>
  )
}
