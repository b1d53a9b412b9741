import { App, Form, Input } from 'antd'
import { useVerb } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { ActionDialog } from '../../components/ActionDialog'
import { Signer } from '../../components/Signer'
import { useMe } from '../../lib/api/me'
import { typedBy, useTyped } from '../../lib/session/typed'
import { useTexts } from '../../texts/pages'
import { requiredText, textIfAny } from '../../lib/format/visible'
import type { DialogVerb } from './actions'
import { AmendmentFacts } from '../../components/sheet/PendingAmendment'

const LONGEST_REASON = 2000
const WITHOUT_REASON: readonly DialogVerb[] = ['withdraw', 'confirm-amendment', 'take-back']

interface Props {
  verb: Exclude<DialogVerb, 'submit'>
  sheet: SheetDetails
  onClose: () => void
}

interface Typed {
  reason?: string
}

/** Asks before a step that others see, with a reason where the step needs one. */
export function VerbDialog({ verb, sheet, onClose }: Props) {
  const { dialogs, app, sheet: texts, verbs } = useTexts()
  const { message } = App.useApp()
  const me = useMe()
  const [reason, setReason, forgetReason] = useTyped(`${typedBy(me)}/${sheet.id}/${verb}`, '')
  const { act } = useVerb(verb, sheet)
  const dialog = dialogs[verb]
  const perform = async ({ reason = '' }: Typed) => {
    const done = await act({ reason: reason.trim() || null })
    if (done === undefined) return
    forgetReason()
    void message.success(texts.done(verbs[verb]))
  }
  return (
    <ActionDialog<Typed>
      title={dialog.title}
      width={verb === 'confirm-amendment' ? 720 : undefined}
      confirm={dialog.confirm}
      isGrave={verb === 'discard' || verb === 'abandon-revision'}
      initial={{ reason }}
      onTyped={(typed) => setReason(typed.reason ?? '')}
      perform={perform}
      onClose={onClose}
    >
      <p>{dialog.text}</p>
      <OfAmendment verb={verb} sheet={sheet} account={me.account} />
      <Form.Item
        name="reason"
        label={dialog.reason}
        rules={[
          WITHOUT_REASON.includes(verb) ? textIfAny(app.saysNothing) : requiredText(dialogs.reasonRequired),
        ]}
      >
        <Input.TextArea rows={3} maxLength={LONGEST_REASON} autoFocus />
      </Form.Item>
      <Signer />
    </ActionDialog>
  )
}

/** What the step means for an amendment that waits to be confirmed. */
function OfAmendment({ verb, sheet, account }: Pick<Props, 'verb' | 'sheet'> & { account: string }) {
  const { amendments } = useTexts()
  const { amendment } = sheet
  if (amendment == null) return null
  switch (verb) {
    case 'confirm-amendment':
      return <AmendmentFacts amendment={amendment} />
    case 'withdraw':
      return <p>{amendments.withdrawn}</p>
    case 'take-back':
      return amendment.by === account ? <p>{amendments.undone(amendment.changes.length)}</p> : null
    default:
      return null
  }
}
