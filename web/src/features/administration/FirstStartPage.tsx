import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, type FormRule } from 'antd'
import { Link, useNavigate } from 'react-router'
import { NotFound } from '../../components/Broken'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { hasAny, useMe } from '../../lib/api/me'
import { requiredText } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import styles from './firstStart.module.css'
import { repeated, useFirstStart, type FirstStart } from './firstStart'
import { REGION_UNIT, UNIT_CODE, useUnits, type Unit } from './units'

/** The first day in one page: the region, its finance bureau and the offices, before anything is imported. */
export default function FirstStartPage() {
  const { administration, app } = useTexts()
  const isAdministrator = hasAny(useMe(), ['ADMIN'])
  const { data, error } = useUnits(isAdministrator)
  if (!isAdministrator) return <NotFound />
  return (
    <Page title={administration.start.title}>
      {data === undefined && error === null && <Loading text={app.loading} />}
      <ProblemAlert error={error} />
      {data && <StartForm units={data} />}
    </Page>
  )
}

function StartForm({ units }: { units: readonly Unit[] }) {
  const { administration } = useTexts()
  const { start } = administration
  const { region } = useMe()
  const navigate = useNavigate()
  const [form] = Form.useForm<FirstStart>()
  const { act, isRunning, problem } = useFirstStart(units)
  const hasRegionUnit = units.some(({ id }) => id === REGION_UNIT)
  const begin = (typed: FirstStart) =>
    void act(typed).then(
      () => navigate('/administration/import'),
      () => undefined, // shown below the form
    )
  return (
    <Form<FirstStart>
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      initialValues={{ offices: [{}] }}
      scrollToFirstError
      onFinish={begin}
    >
      <p>{start.hint}</p>
      <section aria-label={start.region}>
        <h2>{start.region}</h2>
        <p>
          {start.regionCode} <b>{region}</b>
          <span className={styles.under}>{start.regionCodeHint}</span>
        </p>
        {hasRegionUnit && (
          <Form.Item
            name="regionName"
            label={start.regionName}
            extra={start.regionNameHint}
            rules={[requiredText(administration.required)]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        )}
      </section>
      <section aria-label={start.bureau}>
        <h2>{start.bureau}</h2>
        <p className={styles.under}>{start.bureauHint}</p>
        <UnitFields path={['bureau']} of="" />
      </section>
      <Offices />
      <ProblemAlert error={problem} />
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {start.confirm}
        </Button>
        <Link to="/administration/setup">{start.later}</Link>
      </div>
    </Form>
  )
}

function Offices() {
  const { start } = useTexts().administration
  return (
    <section aria-label={start.offices}>
      <h2>{start.offices}</h2>
      <p className={styles.under}>{start.officesHint}</p>
      <Form.List name="offices">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.office}>
                <UnitFields path={[name]} of={start.ofOffice(name + 1)} />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={start.removeOffice(name + 1)}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {start.addOffice}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}

interface Fields {
  path: (string | number)[]
  /** Of which of several. */
  of: string
}

/** Code and name of a unit. */
function UnitFields({ path, of }: Fields) {
  const { administration } = useTexts()
  return (
    <div className={styles.unit}>
      <Form.Item name={[...path, 'id']} label={administration.unitCode + of} rules={useCodeRules()}>
        <Input maxLength={32} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[...path, 'name']}
        label={administration.unitName + of}
        rules={[requiredText(administration.required)]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </div>
  )
}

function useCodeRules(): FormRule[] {
  const { administration } = useTexts()
  const form = Form.useFormInstance<FirstStart>()
  return [
    { required: true, message: administration.required },
    { pattern: UNIT_CODE, message: administration.unitCodeHint },
    {
      validator: (_, code: string) => {
        const { bureau, offices } = form.getFieldsValue()
        const codes = [bureau, ...offices].map((unit) => (unit as { id?: string } | undefined)?.id ?? '')
        return repeated(codes).has(code)
          ? Promise.reject(new Error(administration.start.twice))
          : Promise.resolve()
      },
    },
  ]
}
