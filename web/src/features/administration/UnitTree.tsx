import { ApartmentOutlined } from '@ant-design/icons'
import { Button, Empty, Form, Input, Radio, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ActionDialog } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { TypedFilter } from '../../components/TypedFilter'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { requiredText } from '../../lib/format/visible'
import styles from './administration.module.css'
import {
  KINDS,
  REGION_UNIT,
  treeOf,
  useOfficeAssignment,
  useUnitCreation,
  useUnitNaming,
  useUnits,
  type Branch,
  type NewUnit,
  type Unit,
} from './units'
import { UnitSelect } from './UnitSelect'

type Asked = { action: 'create'; parent?: string } | { action: 'rename' | 'office'; unit: Unit }

/** The region's units, each below the one it belongs to. */
export function UnitTree() {
  const texts = useTexts()
  const { administration, app } = texts
  const units = useUnits()
  const [text, setText] = useState(useSearchParams()[0].get('q') ?? '')
  const [asked, ask] = useState<Asked>()
  const all = units.data ?? []
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return (
    <>
      <div className={styles.bar}>
        <search className={styles.filters}>
          <TypedFilter
            className={styles.search}
            label={administration.searchUnits}
            value={text}
            onChange={setText}
          />
        </search>
        <Button type="primary" icon={<ApartmentOutlined />} onClick={() => ask({ action: 'create' })}>
          {administration.createUnit}
        </Button>
      </div>
      <ProblemAlert error={units.error} />
      <div className={styles.list}>
        {units.data === undefined ? (
          <Table loading={units.isPending} locale={{ emptyText: app.loading }} />
        ) : (
          <Table<Branch>
            rowKey="id"
            size="middle"
            columns={columns(texts, names, ask)}
            dataSource={treeOf(all, text.trim())}
            expandable={{ defaultExpandAllRows: true }}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 1020 }}
            key={text}
            locale={{
              emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={administration.noUnits} />,
            }}
          />
        )}
      </div>
      {asked?.action === 'create' && <Creation parent={asked.parent} onClose={() => ask(undefined)} />}
      {asked?.action === 'rename' && <Naming unit={asked.unit} onClose={() => ask(undefined)} />}
      {asked?.action === 'office' && (
        <Assignment unit={asked.unit} units={all} onClose={() => ask(undefined)} />
      )}
    </>
  )
}

function columns(
  { administration }: Texts,
  names: ReadonlyMap<string, string>,
  ask: (asked: Asked) => void,
): TableColumnsType<Branch> {
  return [
    { title: administration.unitName, dataIndex: 'name' },
    { title: administration.unitCode, dataIndex: 'id', width: 160 },
    { title: administration.kind, width: 150, render: (_, unit) => kindOf(administration, unit) },
    {
      title: administration.office,
      width: 200,
      render: (_, unit) => {
        if (unit.kind !== 'BUREAU' || unit.id === REGION_UNIT) return null
        return unit.office == null ? administration.noOffice : (names.get(unit.office) ?? unit.office)
      },
    },
    {
      title: administration.actions,
      width: 290,
      render: (_, unit) => (
        <>
          <Button type="link" className={styles.action} onClick={() => ask({ action: 'rename', unit })}>
            {administration.renameUnit}
          </Button>
          {unit.kind === 'BUREAU' && unit.id !== REGION_UNIT && (
            <Button type="link" className={styles.action} onClick={() => ask({ action: 'office', unit })}>
              {administration.assignOffice}
            </Button>
          )}
          {unit.kind !== 'FINANCE_OFFICE' && (
            <Button
              type="link"
              className={styles.action}
              onClick={() => ask({ action: 'create', parent: unit.id })}
            >
              {administration.createBelow}
            </Button>
          )}
        </>
      ),
    },
  ]
}

/** The region's own unit is no department, though it is stored as one. */
function kindOf({ ofRegion, kinds }: Texts['administration'], { id, kind }: Unit): string {
  return id === REGION_UNIT ? ofRegion : kinds[kind]
}

function Creation({ parent, onClose }: { parent?: string; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useUnitCreation()
  const units = useUnits()
  const parents = units.data?.filter(({ kind }) => kind !== 'FINANCE_OFFICE').map(({ id }) => id)
  return (
    <ActionDialog<NewUnit>
      title={administration.createUnit}
      confirm={administration.createConfirm}
      initial={{ kind: parent === undefined ? 'BUREAU' : 'UNIT', parent }}
      perform={act}
      onClose={onClose}
    >
      <Form.Item name="kind" label={administration.kind}>
        <Radio.Group options={KINDS.map((kind) => ({ value: kind, label: administration.kinds[kind] }))} />
      </Form.Item>
      <UnitNameField />
      <Form.Item
        name="id"
        label={administration.unitCode}
        extra={administration.unitCodeHint}
        rules={[{ required: true, message: administration.required }]}
      >
        <Input maxLength={32} autoComplete="off" />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'UNIT' && (
            <Form.Item
              name="parent"
              label={administration.parent}
              rules={[{ required: true, message: administration.required }]}
            >
              <UnitSelect ids={parents} />
            </Form.Item>
          )
        }
      </Form.Item>
    </ActionDialog>
  )
}

function Naming({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useUnitNaming(unit)
  return (
    <ActionDialog<{ name: string }>
      title={administration.renameUnit}
      confirm={administration.save}
      initial={{ name: unit.name }}
      perform={act}
      onClose={onClose}
    >
      <UnitNameField />
    </ActionDialog>
  )
}

function Assignment({ unit, units, onClose }: { unit: Unit; units: readonly Unit[]; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useOfficeAssignment(unit)
  return (
    <ActionDialog<{ office: string }>
      title={`${administration.assignOffice}：${unit.name}`}
      confirm={administration.save}
      initial={{ office: unit.office ?? undefined }}
      perform={act}
      onClose={onClose}
    >
      <Form.Item
        name="office"
        label={administration.office}
        extra={administration.officeHint}
        rules={[{ required: true, message: administration.required }]}
      >
        <UnitSelect ids={units.filter(({ kind }) => kind === 'FINANCE_OFFICE').map(({ id }) => id)} />
      </Form.Item>
      {unit.office != null && (
        <p>
          {administration.officeLeaves}{' '}
          <Link to="/administration/unattended">{administration.unattended.toList}</Link>
        </p>
      )}
    </ActionDialog>
  )
}

function UnitNameField() {
  const { administration } = useTexts()
  return (
    <Form.Item name="name" label={administration.unitName} rules={[requiredText(administration.required)]}>
      <Input maxLength={100} autoComplete="off" autoFocus />
    </Form.Item>
  )
}
