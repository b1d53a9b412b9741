import { createContext, useContext, type ReactNode } from 'react'
import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import {
  headPath,
  indicatorPath,
  lines,
  OPTIONAL_COLUMNS,
  ROW_COLUMNS,
  type Column,
  type HeadField,
  type Line,
  type OptionalColumn,
  type RowColumn,
} from '../../lib/sheet/cells'
import styles from './table.module.css'

/** A cell of the form: where it is, what it is called, what stands in it. */
export interface Cell {
  path: string
  label: string
  text: string
}

/** What a page makes of a cell: other contents, a mark, a note below, something that happens on activation. */
export interface CellSlot {
  children?: ReactNode
  mark?: 'changed' | 'reason' | 'wrong' | 'chosen'
  note?: ReactNode
  /** Makes the cell a button; `actionLabel` says of what. */
  onActivate?: () => void
  actionLabel?: string
}

/** Where a row stands while one is moved: the moved one, or the edge of another at which it would go in. */
export type RowMark = 'dragged' | 'above' | 'below'

interface Props {
  content: SheetContent
  /** Asked for every cell that can have something to it. */
  slot?: (cell: Cell) => CellSlot | undefined
  /** What stands beside a row of indicators, on the screen only. */
  rowTools?: (indicatorId: string, row: number) => ReactNode
  /** What is to be seen of a row as a whole while it is moved. */
  rowMark?: (indicatorId: string) => RowMark | undefined
  /** Columns that the printed form has only where they are filled in. */
  extraColumns?: readonly OptionalColumn[]
}

/** Widths in per cent: 一级, 二级, the halves of 绩效内容, 绩效值; the head's cells lie on the same lines. */
const GRID = [17, 17, 19, 19, 28]

const NARROW: readonly OptionalColumn[] = ['comparator', 'unit', 'weight']

function isPublished(column: RowColumn): column is 'name' | 'value' {
  return column === 'name' || column === 'value'
}

function spanOf(column: RowColumn): number | undefined {
  return column === 'name' ? 2 : undefined
}

const SlotContext = createContext<Props['slot']>(undefined)

/** The official form, 部门项目支出预算绩效目标表, in its printed order and wording. */
export function SheetTable({ content, slot, rowTools, rowMark, extraColumns }: Props) {
  const { sheet } = useTexts()
  const extras =
    extraColumns ?? OPTIONAL_COLUMNS.filter((column) => content.indicators.some((row) => row[column]))
  const columns = ROW_COLUMNS.filter((column) => isPublished(column) || extras.includes(column))
  const title = content.number == null ? sheet.caption : sheet.captionNumbered(content.number)
  return (
    <SlotContext value={slot}>
      <div className={styles.form} lang="zh-CN">
        <table className={styles.table}>
          <caption>
            <strong>{title}</strong>
            <span>{sheet.year(content.fiscalYear)}</span>
          </caption>
          <colgroup>
            {GRID.map((width, i) => (
              <col key={i} style={{ width: `${width}%` }} />
            ))}
            {extras.map((column) => (
              <col key={column} className={NARROW.includes(column) ? styles.narrow : styles.extra} />
            ))}
            {rowTools && <col className={styles.tools} />}
          </colgroup>
          <tbody>
            <Head content={content} extras={extras.length} />
          </tbody>
          <tbody>
            <tr>
              <Heading column="level1" />
              <Heading column="level2" />
              {columns.map((column) => (
                <Heading key={column} column={column} span={spanOf(column)} />
              ))}
            </tr>
            {lines(content.indicators).map((line, row) => (
              <IndicatorRow
                key={line.indicator.id}
                line={line}
                row={row}
                columns={columns}
                rowTools={rowTools}
                mark={rowMark?.(line.indicator.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </SlotContext>
  )
}

/** The pairs above the indicators; `extras` widen the last cell of each row. */
function Head({ content, extras }: { content: SheetContent; extras: number }) {
  const whole = 4 + extras
  return (
    <>
      <tr>
        <Pair field="projectName" text={content.projectName} span={whole} />
      </tr>
      {content.projectCode != null && (
        <tr>
          <Pair field="projectCode" text={content.projectCode} span={whole} />
        </tr>
      )}
      <tr>
        <Pair field="department" text={content.department} span={2} />
        <Pair field="implementingUnit" text={content.implementingUnit} span={1 + extras} />
      </tr>
      <tr>
        <Pair field="projectAttribute" text={content.projectAttribute} span={2} />
        <Pair field="projectTerm" text={content.projectTerm} span={1 + extras} />
      </tr>
      <tr>
        <Pair field="financeOffice" text={content.financeOffice} span={2} />
        <Pair field="annualAmount" text={content.annualAmount} span={1 + extras} />
      </tr>
      {content.fundingParts.length > 0 && (
        <tr>
          <Pair field="fundingParts" text={fundingText(content)} span={whole} />
        </tr>
      )}
      {content.midTermGoal != null && (
        <tr>
          <Pair field="midTermGoal" text={content.midTermGoal} span={whole} long />
        </tr>
      )}
      <tr>
        <Pair field="annualGoal" text={content.annualGoal} span={whole} long />
      </tr>
    </>
  )
}

function fundingText({ fundingParts }: SheetContent): string {
  return fundingParts.map(({ source, amount }) => [source, amount].filter(Boolean).join(' ')).join('；')
}

interface PairProps {
  field: HeadField
  text: string | null | undefined
  span: number
  long?: boolean
}

function Pair({ field, text, span, long }: PairProps) {
  const label = useTexts().sheet.head[field]
  return (
    <>
      <th scope="row">{label}</th>
      <CellBox
        cell={{ path: headPath(field), label, text: text ?? '' }}
        span={span}
        className={long ? styles.long : undefined}
      />
    </>
  )
}

function Heading({ column, span }: { column: Column; span?: number }) {
  return (
    <th scope="col" colSpan={span}>
      {useTexts().sheet.columns[column]}
    </th>
  )
}

interface RowProps {
  line: Line
  row: number
  columns: readonly RowColumn[]
  rowTools: Props['rowTools']
  mark: RowMark | undefined
}

function IndicatorRow({ line, row, columns, rowTools, mark }: RowProps) {
  const { sheet } = useTexts()
  const { indicator } = line
  const cell = (column: Column): Cell => ({
    path: indicatorPath(indicator.id, column),
    label: sheet.cellOfRow(row + 1, sheet.columns[column]),
    text: indicator[column] ?? '',
  })
  return (
    <tr data-row={indicator.id} className={mark && styles[mark]}>
      {line.level1Span > 0 && (
        <th scope="rowgroup" rowSpan={line.level1Span}>
          {indicator.level1}
        </th>
      )}
      {line.level2Span > 0 && (
        <th scope="rowgroup" rowSpan={line.level2Span}>
          {indicator.level2}
        </th>
      )}
      {columns.map((column) => (
        <CellBox
          key={column}
          cell={cell(column)}
          span={spanOf(column)}
          className={column === 'name' ? styles.name : undefined}
        />
      ))}
      {rowTools && <td className={styles.tools}>{rowTools(indicator.id, row)}</td>}
    </tr>
  )
}

/** One cell with whatever the page has for it. */
function CellBox({ cell, span, className }: { cell: Cell; span?: number; className?: string }) {
  const slot = useContext(SlotContext)?.(cell)
  const classes = [className, slot?.mark && styles[slot.mark]].filter(Boolean).join(' ')
  const text = slot?.children ?? cell.text
  return (
    <td colSpan={span} className={classes || undefined} data-path={cell.path} data-label={cell.label}>
      {slot?.onActivate ? (
        <button
          type="button"
          className={styles.action}
          aria-label={[slot.actionLabel, cell.label, cell.text].filter(Boolean).join('：')}
          onClick={slot.onActivate}
        >
          {text}
        </button>
      ) : (
        text
      )}
      {slot?.note !== undefined && <div className={styles.note}>{slot.note}</div>}
    </td>
  )
}
