import { ApartmentOutlined } from '@ant-design/icons'
import { Button, Empty, Form, Input, Radio, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { DeedDialog } from '../../components/DeedDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { TypedFilter } from '../../components/TypedFilter'
import { useTexts } from '../../texts/language'
import type { Texts } from '../../texts/zh'
import { requiredText } from '../../lib/format/visible'
import styles from './administration.module.css'
import {
  KINDS,
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

type Asked = { deed: 'create'; parent?: string } | { deed: 'rename' | 'office'; unit: Unit }

/** The region's units, each below the one it belongs to. */
export function UnitTree() {
  const texts = useTexts()
  const { administration, app } = texts
  const units = useUnits()
  const [text, setText] = useState('')
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
        <Button type="primary" icon={<ApartmentOutlined />} onClick={() => ask({ deed: 'create' })}>
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
      {asked?.deed === 'create' && <Creation parent={asked.parent} onClose={() => ask(undefined)} />}
      {asked?.deed === 'rename' && <Naming unit={asked.unit} onClose={() => ask(undefined)} />}
      {asked?.deed === 'office' && (
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
    { title: administration.kind, width: 150, render: (_, unit) => administration.kinds[unit.kind] },
    {
      title: administration.office,
      width: 200,
      render: (_, unit) => {
        if (unit.kind !== 'BUREAU') return null
        return unit.office == null ? administration.noOffice : (names.get(unit.office) ?? unit.office)
      },
    },
    {
      title: administration.deeds,
      width: 290,
      render: (_, unit) => (
        <>
          <Button type="link" className={styles.deed} onClick={() => ask({ deed: 'rename', unit })}>
            {administration.renameUnit}
          </Button>
          {unit.kind === 'BUREAU' && (
            <Button type="link" className={styles.deed} onClick={() => ask({ deed: 'office', unit })}>
              {administration.assignOffice}
            </Button>
          )}
          {unit.kind !== 'FINANCE_OFFICE' && (
            <Button
              type="link"
              className={styles.deed}
              onClick={() => ask({ deed: 'create', parent: unit.id })}
            >
              {administration.createBelow}
            </Button>
          )}
        </>
      ),
    },
  ]
}

function Creation({ parent, onClose }: { parent?: string; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useUnitCreation()
  const units = useUnits()
  const parents = units.data?.filter(({ kind }) => kind !== 'FINANCE_OFFICE').map(({ id }) => id)
  return (
    <DeedDialog<NewUnit>
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
    </DeedDialog>
  )
}

function Naming({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useUnitNaming(unit.id)
  return (
    <DeedDialog<{ name: string }>
      title={administration.renameUnit}
      confirm={administration.save}
      initial={{ name: unit.name }}
      perform={act}
      onClose={onClose}
    >
      <UnitNameField />
    </DeedDialog>
  )
}

function Assignment({ unit, units, onClose }: { unit: Unit; units: readonly Unit[]; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useOfficeAssignment(unit.id)
  return (
    <DeedDialog<{ office: string }>
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
    </DeedDialog>
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
