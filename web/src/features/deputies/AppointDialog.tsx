import { App, Checkbox, Form, Input, Select } from 'antd'
import { ActionDialog } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useAppointing, useCandidates, type Appointment } from '../../lib/api/deputies'
import { DELEGABLE, useMe } from '../../lib/api/me'
import type { Role } from '../../lib/api/types'
import { day } from '../../lib/format/times'
import { requiredText, textIfAny } from '../../lib/format/visible'
import { useTyped } from '../../lib/session/typed'
import { useTexts } from '../../texts/pages'
import styles from './deputies.module.css'
import { amountIfAny, toNumber } from './maximumAmount'

const LONGEST = 2000
const LONGEST_DOCUMENT = 200

/** As it is typed: every field may be empty yet. */
interface Typed {
  roles?: Role[]
  deputy?: string
  from?: string
  until?: string
  reason?: string
  maximumAmount?: string
  document?: string
}

/** Lets a colleague act in one's place. */
export function AppointDialog({ onClose }: { onClose: () => void }) {
  const { app, administration, deputies } = useTexts()
  const { message } = App.useApp()
  const me = useMe()
  const own = DELEGABLE.filter((role) => me.roles.includes(role))
  const today = day(new Date().toISOString())
  const first: Typed = { roles: own.length === 1 ? own : [], from: today }
  const [typed, setTyped, forgetTyped] = useTyped<Typed>(`${me.account}/deputies/new`, first)
  const { act } = useAppointing()
  const perform = async (values: Typed) => {
    if ((await act(toAppointment(values))) === undefined) return
    forgetTyped()
    void message.success(deputies.appointed)
  }
  const required = { required: true, message: administration.required }
  return (
    <ActionDialog<Typed>
      title={deputies.appoint}
      confirm={deputies.appointConfirm}
      initial={stillPossible(typed, own, today)}
      onTyped={setTyped}
      perform={perform}
      onClose={onClose}
    >
      <Form.Item name="roles" label={deputies.roles} rules={[required]}>
        <RoleBoxes own={own} />
      </Form.Item>
      <Form.Item noStyle dependencies={['roles']}>
        {({ getFieldValue }) => <DeputyField roles={(getFieldValue('roles') as Role[] | undefined) ?? []} />}
      </Form.Item>
      <Form.Item name="from" label={deputies.from} rules={[required]}>
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item name="until" label={deputies.until} extra={deputies.untilHint} rules={[required]}>
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item name="reason" label={deputies.reason} rules={[requiredText(administration.required)]}>
        <Input.TextArea rows={2} maxLength={LONGEST} />
      </Form.Item>
      <Form.Item
        name="maximumAmount"
        label={deputies.maximumAmount}
        extra={deputies.maximumAmountHint}
        rules={[amountIfAny(deputies.amountWrong)]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="document"
        label={deputies.document}
        extra={deputies.documentHint}
        rules={[textIfAny(app.saysNothing)]}
      >
        <Input maxLength={LONGEST_DOCUMENT} autoComplete="off" />
      </Form.Item>
    </ActionDialog>
  )
}

/** What was typed on another day, as far as it can still be meant. */
function stillPossible(typed: Typed, own: readonly Role[], today: string): Typed {
  const { roles = [], from = today } = typed
  return { ...typed, roles: roles.filter((role) => own.includes(role)), from: from < today ? today : from }
}

/** What is left empty limits nothing. */
function toAppointment(typed: Typed): Appointment {
  const { roles = [], deputy = '', from = '', until = '', reason = '' } = typed
  const document = typed.document?.trim() ?? ''
  return {
    roles,
    deputy,
    from,
    until,
    reason: reason.trim(),
    maximumAmount: toNumber(typed.maximumAmount),
    document: document === '' ? null : document,
  }
}

interface RoleBoxesProps {
  own: readonly Role[]
  value?: Role[]
  onChange?: (roles: Role[]) => void
}

/** Those of one's own roles that can be delegated. */
function RoleBoxes({ own, value, onChange }: RoleBoxesProps) {
  const { roles } = useTexts()
  return (
    <Checkbox.Group<Role>
      className={styles.roles}
      value={value}
      onChange={onChange}
      options={own.map((role) => ({ value: role, label: roles[role] }))}
    />
  )
}

/** The colleagues; who cannot be the deputy stands there with the reason. */
function DeputyField({ roles }: { roles: readonly Role[] }) {
  const { administration, app, deputies } = useTexts()
  const candidates = useCandidates(roles)
  const isPossible = (_: unknown, deputy?: string) => {
    const refusal = candidates.data?.items.find(({ account }) => account === deputy)?.refusal
    return refusal == null ? Promise.resolve() : Promise.reject(new Error(refusal))
  }
  return (
    <>
      <ProblemAlert error={candidates.error} />
      {roles.includes('APPROVER') && <p className={styles.soft}>{deputies.needsConfirmation}</p>}
      <Form.Item
        name="deputy"
        label={deputies.deputy}
        extra={deputies.deputyHint}
        rules={[{ required: true, message: administration.required }, { validator: isPossible }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={candidates.isPending}
          notFoundContent={candidates.isPending ? app.loading : deputies.noCandidates}
          options={candidates.data?.items.map(({ account, name, refusal }) => ({
            value: account,
            label: refusal == null ? name : name + app.aside(refusal),
            disabled: refusal != null,
          }))}
        />
      </Form.Item>
    </>
  )
}
