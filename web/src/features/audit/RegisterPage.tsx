import { DatePicker, Space, Button } from 'antd'
import dayjs from 'dayjs'
import { ExportMenu } from '../../components/ExportMenu'
import listStyles from '../../components/list/list.module.css'
import { Choice } from '../../components/Choice'
import { Page } from '../../components/Page'
import type { ApprovedRegister } from '../../lib/api/types'
import { amount } from '../../lib/format/amounts'
import { useTexts } from '../../texts/pages'
import styles from './audit.module.css'
import { AuditTabs } from './AuditTabs'
import { toMoves, toRegister, useRegister, useRegisterFilters, type RegisterFilters } from './register'
import { RegisterEntries } from './RegisterEntries'
import { RegisterFigures } from './RegisterFigures'
import { RegisterMoves } from './RegisterMoves'

const DAY = 'YYYY-MM-DD'

/** What was in force at the end of a day, for how much, and what has moved since another day. */
export default function RegisterPage() {
  const { audit } = useTexts()
  const { register } = audit
  const { filters, narrow, clear } = useRegisterFilters()
  const list = useRegister(filters)
  const [first] = list.data?.pages ?? []
  return (
    <Page
      title={audit.title}
      actions={
        <Space>
          <ExportMenu address="/api/audit/register" query={toRegister(filters)} of={register.entries} />
          {filters.since !== undefined && (
            <ExportMenu address="/api/audit/register/changes" query={toMoves(filters)} of={register.kind} />
          )}
        </Space>
      }
    >
      <AuditTabs />
      <p className={styles.soft}>{register.hint}</p>
      <RegisterFilterBar filters={filters} narrow={narrow} clear={clear} totals={first?.totals} />
      {first !== undefined && <Sum register={first} />}
      {first !== undefined && <RegisterFigures totals={first.totals} narrow={narrow} />}
      {filters.since !== undefined && <RegisterMoves filters={filters} since={filters.since} />}
      <RegisterEntries list={list} />
    </Page>
  )
}

function Sum({ register: { totals, basis } }: { register: ApprovedRegister }) {
  const { register } = useTexts().audit
  return (
    <p className={styles.sum} role="status">
      <strong>{register.sum(totals.count, amount(totals.amount))}</strong>
      {basis.position != null && (
        <span className={listStyles.under}>
          {register.basis(basis.position)}
          {basis.checkpointSize == null ? register.unsealed : register.sealed(basis.checkpointSize)}
        </span>
      )}
    </p>
  )
}

interface BarProps {
  filters: RegisterFilters
  narrow: (change: RegisterFilters) => void
  clear: () => void
  totals: ApprovedRegister['totals'] | undefined
}

/** The days, and what there is to choose from in the register itself. */
function RegisterFilterBar({ filters, narrow, clear, totals }: BarProps) {
  const { audit, workList, units } = useTexts()
  const { register } = audit
  const options = (figures: ApprovedRegister['totals']['units'] = []) =>
    figures.filter(({ key }) => key !== '').map(({ key, name }) => ({ value: key, label: name }))
  return (
    <search className={listStyles.filters}>
      <Day label={register.on} value={filters.on} onChange={(on) => narrow({ on })} />
      <Day label={register.since} value={filters.since} onChange={(since) => narrow({ since })} />
      <Choice
        label={register.year}
        value={filters.year}
        options={(totals?.years ?? []).map(({ key }) => ({ value: key, label: units.year(Number(key)) }))}
        onChange={(year) => narrow({ year })}
      />
      <Choice
        label={register.department}
        value={filters.department}
        options={options(totals?.departments)}
        onChange={(department) => narrow({ department })}
        wide
      />
      <Choice
        label={register.unit}
        value={filters.unit}
        options={options(totals?.units)}
        onChange={(unit) => narrow({ unit })}
        wide
      />
      <Choice
        label={register.office}
        value={filters.office}
        options={options(totals?.offices)}
        onChange={(office) => narrow({ office })}
      />
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={clear}>
          {workList.clear}
        </Button>
      )}
    </search>
  )
}

interface DayProps {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      value={value === undefined ? null : dayjs(value)}
      disabledDate={(day) => day.isAfter(dayjs(), 'day')}
      onChange={(day) => onChange(day?.format(DAY))}
    />
  )
}
