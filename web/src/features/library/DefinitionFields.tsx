import { Form, Input, Select } from 'antd'
import { categoriesOf, EDITIONS } from '../../lib/sheet/categories'
import { useTexts } from '../../texts/pages'
import { requiredText } from '../../lib/format/visible'
import styles from './library.module.css'
import { SYMBOLS } from '../../lib/sheet/valueSkeleton'

/** What an indicator of the library says, as fields of a form; `Typed` are their values. */
export function DefinitionFields() {
  const { library, administration, edit } = useTexts()
  return (
    <div className={styles.fields}>
      <Form.Item
        className={styles.wide}
        name="name"
        label={library.name}
        rules={[requiredText(administration.required)]}
      >
        <Input maxLength={100} autoFocus autoComplete="off" />
      </Form.Item>
      {EDITIONS.map((edition) => (
        <Form.Item key={edition} name={`place${edition}`} label={library.placeIn(edit.editions[edition])}>
          <Select
            allowClear
            options={categoriesOf(edition).map((pair) => ({
              value: pair.join('/'),
              label: pair.join(' / '),
            }))}
          />
        </Form.Item>
      ))}
      <Form.Item name="comparator" label={library.comparator}>
        <Select allowClear options={Object.entries(SYMBOLS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="unit" label={library.unit}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item className={styles.wide} name="values" label={library.values} extra={library.valuesHint}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item className={styles.wide} name="explanation" label={library.explanation}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="dataSource" label={library.dataSource}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="valueBasis" label={library.valueBasis}>
        <Select
          allowClear
          options={Object.entries(library.valueBases).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
    </div>
  )
}
