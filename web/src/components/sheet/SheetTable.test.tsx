import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { SheetContent } from '../../lib/api/types'
import { SheetTable } from './SheetTable'

const content: SheetContent = {
  edition: '88',
  fiscalYear: 2026,
  number: 5,
  projectName: '<b>扩大消费</b>资金',
  department: '平罗县商务和促进投资局',
  annualAmount: '1000000',
  fundingParts: [],
  indicators: [
    { id: 'a', level1: '产出指标', level2: '数量指标', name: '消费券投放多轮次', value: '4 次' },
    { id: 'b', level1: '产出指标', level2: '质量指标', name: '有效激发消费活力', value: '≥95%' },
  ],
}

test('the form has the title, year and wording of the printed one', () => {
  render(<SheetTable content={content} />)
  expect(screen.getByText('部门项目支出预算绩效目标表 5')).toBeInTheDocument()
  expect(screen.getByText('（2026 年）')).toBeInTheDocument()
  expect(screen.getByRole('rowheader', { name: '项目年度金额（元）' })).toBeInTheDocument()
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
    '一级绩效指标',
    '二级绩效指标',
    '绩效内容',
    '绩效值',
  ])
})

test('text from people is shown as text', () => {
  render(<SheetTable content={content} />)
  expect(screen.getByText('<b>扩大消费</b>资金')).toBeInTheDocument()
})

test('a page can make a cell a button and put a mark and a note to it', async () => {
  const activated = vi.fn()
  render(
    <SheetTable
      content={content}
      slot={(cell) =>
        cell.path === 'indicators/b/value'
          ? { mark: 'reason', note: '依据不足', onActivate: activated, actionLabel: '退回理由' }
          : undefined
      }
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: '退回理由：第 2 行 绩效值：≥95%' }))
  expect(activated).toHaveBeenCalledOnce()
  expect(screen.getByText('依据不足')).toBeInTheDocument()
})

test('weights have a column only where they are given', () => {
  const { rerender } = render(<SheetTable content={content} />)
  expect(screen.queryByRole('columnheader', { name: '权重' })).not.toBeInTheDocument()
  const [first, second] = content.indicators
  if (!first || !second) throw new Error('two rows are needed')
  rerender(<SheetTable content={{ ...content, indicators: [{ ...first, weight: '22.5' }, second] }} />)
  expect(screen.getByRole('columnheader', { name: '权重' })).toBeInTheDocument()
})
