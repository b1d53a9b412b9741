import { Checkbox, Dropdown, Button, InputNumber, Select } from 'antd'
import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { EDITIONS } from '../../lib/sheet/categories'
import { inEdition, missingCategories, withCategory } from './content'
import styles from './edit.module.css'
import { hasPart, OPTIONAL, withPart, type Part } from './parts'

interface Props {
  content: SheetContent
  extras: ReadonlySet<Part>
  onExtra: (part: Part, isShown: boolean) => void
  onEdit: (change: (content: SheetContent) => SheetContent) => void
}

/** On another form; the county's own has no name. */
function onForm(content: SheetContent, form: 'own' | 'MINISTRY'): SheetContent {
  return { ...content, form: form === 'own' ? undefined : form }
}

/** What the form does not print as a cell: its edition, year and number, and which of the optional parts it has. */
export function Settings({ content, extras, onExtra, onEdit }: Props) {
  const { edit, units } = useTexts()
  const missing = missingCategories(content)
  const year = new Date().getFullYear()
  const years = [...new Set([year - 1, year, year + 1, year + 2, content.fiscalYear])].sort()
  return (
    <section className={styles.settings} aria-label={edit.settings}>
      <Select
        aria-label={edit.edition}
        value={content.edition}
        options={EDITIONS.map((edition) => ({ value: edition, label: edit.editions[edition] }))}
        onChange={(edition: string) => onEdit((before) => inEdition(before, edition))}
      />
      <Select
        aria-label={edit.form}
        value={content.form === 'MINISTRY' ? 'MINISTRY' : 'own'}
        options={(['own', 'MINISTRY'] as const).map((form) => ({ value: form, label: edit.forms[form] }))}
        onChange={(form: 'own' | 'MINISTRY') => onEdit((before) => onForm(before, form))}
      />
      <Select
        aria-label={edit.fiscalYear}
        value={content.fiscalYear}
        options={years.map((value) => ({ value, label: units.year(value) }))}
        onChange={(fiscalYear: number) => onEdit((before) => ({ ...before, fiscalYear }))}
      />
      <InputNumber
        className={styles.number}
        aria-label={edit.number}
        placeholder={edit.number}
        min={1}
        max={99_999}
        precision={0}
        value={content.number ?? null}
        onChange={(number) => onEdit((before) => ({ ...before, number }))}
      />
      <span role="group" aria-label={edit.parts} className={styles.parts}>
        {OPTIONAL.map((part) => (
          <Checkbox
            key={part}
            checked={extras.has(part)}
            disabled={hasPart(content, part)}
            title={hasPart(content, part) ? edit.partHasText : undefined}
            onChange={(event) => {
              onExtra(part, event.target.checked)
              onEdit((before) => withPart(before, part, event.target.checked))
            }}
          >
            {edit.optional[part]}
          </Checkbox>
        ))}
      </span>
      {missing.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: missing.map((row) => ({
              key: row.id,
              label: `${row.level1} · ${row.level2}`,
              onClick: () => onEdit((before) => withCategory(before, row)),
            })),
          }}
        >
          <Button size="small">{edit.addCategory}</Button>
        </Dropdown>
      )}
    </section>
  )
}
