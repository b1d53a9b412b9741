import { Form, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { asProblem, Problem } from '../lib/api/problem'
import { useTexts } from '../texts/pages'
import { ProblemAlert } from './ProblemAlert'

interface Props<Values extends object> {
  title: string
  confirm: string
  isGrave?: boolean
  /** In pixels; as wide as a dialog usually is when left out. */
  width?: number
  initial?: Partial<Values>
  /** The field that shows what is said of a path of the request; the one of its name when left out. */
  fieldOf?: (path: string) => string
  /** What is typed so far, at every change. */
  onTyped?: (values: Values) => void
  /** Does what is asked; undefined when it is being done already. */
  perform: (values: Values) => Promise<unknown>
  /** When it is done. */
  onClose: () => void
  /** When it is not to be done after all; as `onClose` when left out. */
  onCancel?: () => void
  children?: ReactNode
}

/** A form in a dialog; it closes when the action is done, and shows a refusal at the fields that it concerns. */
export function ActionDialog<Values extends object>(props: Props<Values>) {
  const { title, confirm, isGrave = false, initial, perform, onClose, onCancel = onClose, children } = props
  const { fieldOf, onTyped, width } = props
  const { app } = useTexts()
  const [form] = Form.useForm<Values>()
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const finish = async (values: Values) => {
    setRunning(true)
    setProblem(undefined)
    try {
      await perform(values)
      onClose()
    } catch (error) {
      setProblem(
        atFields(
          asProblem(error),
          Object.keys(values),
          (name, detail) => form.setFields([{ name: name as never, errors: [detail] }]),
          fieldOf,
        ),
      )
    } finally {
      setRunning(false)
    }
  }
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={confirm}
      cancelText={app.cancel}
      confirmLoading={isRunning}
      okButtonProps={{ danger: isGrave, onClick: form.submit }}
      mask={{ closable: false }}
      onCancel={onCancel}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={(_, values) => onTyped?.(values)}
        onFinish={(values) => void (isRunning ? undefined : finish(values))}
      >
        {children}
        {/* Enter in a field sends the form only when the form has a button of its own */}
        <button type="submit" hidden />
      </Form>
      <ProblemAlert error={problem} />
    </Modal>
  )
}

/** Puts what a problem says of fields beside them; what concerns no field remains to be shown as a whole. */
export function atFields(
  problem: Problem,
  names: readonly string[],
  show: (name: string, detail: string) => void,
  fieldOf: (path: string) => string = (path) => path,
): Problem | undefined {
  const shown = problem.violations.filter((violation) => names.includes(fieldOf(violation.path)))
  shown.forEach((violation) => show(fieldOf(violation.path), violation.detail))
  if (shown.length === 0) return problem
  const rest = problem.violations.filter((violation) => !shown.includes(violation))
  if (rest.length === 0) return undefined
  return new Problem(problem.status, problem.code, problem.detail, rest, problem.requestId)
}
