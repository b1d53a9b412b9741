import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Beside } from './Beside'
import type { Intake, Reading } from './intake'
import { placed, type Placement } from './placing'

const reading: Reading = {
  content: { edition: '88', fiscalYear: 2027, projectName: '清淤', fundingParts: [], indicators: [] },
  fiscalYear: 2027,
  remarks: [{ line: 2, column: 4, place: '表格1 第2行', code: 'X', detail: '请核对' }],
  findings: [],
  places: [{ field: 'projectName', line: 2, column: 2 }],
}
const intake: Intake = {
  sheets: [reading],
  unread: [
    { line: 2, place: '表格1 第2行', text: '某局' },
    { line: 3, place: '表格1 第3行', text: '30' },
  ],
  source: [
    {
      line: 2,
      place: '表格1 第2行',
      text: '项目名称\t清淤\t\t某局',
      cells: [
        { column: 1, width: 1, height: 1, text: '项目名称', fate: 'FORM' },
        { column: 2, width: 1, height: 1, text: '清淤', fate: 'READ' },
        { column: 4, width: 1, height: 1, text: '某局', fate: 'UNREAD' },
      ],
    },
    {
      line: 3,
      place: '表格1 第3行',
      text: '30',
      cells: [{ column: 1, width: 1, height: 1, text: '30', fate: 'UNREAD' }],
    },
  ],
}

function Page() {
  const [placements, setPlacements] = useState<readonly Placement[]>([])
  return (
    <Beside
      intake={intake}
      reading={reading}
      content={placements.reduce(placed, reading.content)}
      placements={placements}
      elsewhere={[]}
      isLocked={false}
      onPlacements={setPlacements}
    />
  )
}

const source = () => within(screen.getByRole('region', { name: '原文' }))
const cellOf = (path: string) => document.querySelector(`[data-path="${path}"]`)
const shownOf = (key: string) => document.querySelector(`[data-cell="${key}"]`)

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn()
  render(<Page />)
})

test('a remark and a field lead to their place in the source', async () => {
  await userEvent.click(screen.getByRole('button', { name: '查看原文：项目名称：清淤' }))
  expect(shownOf('2:2')).toHaveFocus()
  const remarks = screen.getByText('1 处备注', { selector: 'summary' }).closest('details')
  await userEvent.click(within(remarks as HTMLElement).getByRole('button'))
  expect(shownOf('2:4')).toHaveFocus()
})

test('a reader hears what became of a cell', () => {
  expect(source().getByRole('cell', { name: /^清淤.*读入：项目名称/ })).toBeInTheDocument()
})

function drag(name: string, path: string) {
  const dataTransfer = { setData: vi.fn(), effectAllowed: '' }
  fireEvent.dragStart(source().getByRole('button', { name }), { dataTransfer })
  const target = cellOf(path)
  if (target === null) throw new Error(`no cell ${path}`)
  fireEvent.dragOver(target, { dataTransfer })
  fireEvent.drop(target, { dataTransfer })
}

test('a cell dropped on an empty field is there', () => {
  drag('某局', 'department')
  expect(cellOf('department')).toHaveTextContent('某局')
})

test('an amount asks for its unit, and a filled field for what becomes of its text', async () => {
  drag('30', 'annualAmount')
  expect(cellOf('annualAmount')).toBeEmptyDOMElement()
  expect(source().getByRole('button', { name: /^放\s?入$/ })).toBeDisabled()
  await userEvent.click(source().getByRole('radio', { name: '万元' }))
  await userEvent.click(source().getByRole('button', { name: /^放\s?入$/ }))
  expect(cellOf('annualAmount')).toHaveTextContent('300000')
  drag('某局', 'projectName')
  expect(cellOf('projectName')).toHaveTextContent('清淤')
  await userEvent.click(source().getByRole('radio', { name: '接在后面' }))
  await userEvent.click(source().getByRole('button', { name: /^放\s?入$/ }))
  expect(cellOf('projectName')).toHaveTextContent('清淤；某局')
})
