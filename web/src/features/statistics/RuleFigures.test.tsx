import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { LISTS } from '../../lib/api/sheets'
import type { FindingStatistics } from '../../lib/api/types'
import { FoundByRule, FoundInUnits } from './RuleFigures'

// a chart needs a screen
vi.mock('./Bars', () => ({ default: () => null }))

const found: FindingStatistics = {
  asOf: '2026-11-30T08:00:00Z',
  year: 2026,
  sheets: 9,
  rules: [
    {
      rule: 'C07',
      title: '比较符号写在后面',
      severity: 'ERROR',
      sheets: 3,
      findings: 7,
      returned: 2,
      listed: 3,
      estimated: false,
    },
    {
      rule: 'C02',
      title: '没有计量单位',
      severity: 'WARNING',
      sheets: 1,
      findings: 1,
      returned: 0,
      listed: 0,
      estimated: true,
    },
  ],
  units: [
    {
      unit: '101001',
      name: '局本级',
      submitted: 9,
      faulty: 3,
      errors: 7,
      warnings: 1,
      hints: 0,
      returned: 2,
      listed: 2,
      estimated: false,
    },
  ],
}

function show(card: ReactNode, data = found) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  client.setQueryData([LISTS, 'finding-figures', { year: 2026 }], data)
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>{card}</MemoryRouter>
    </QueryClientProvider>,
  )
}

test('each rule leads to the sheets that broke it', () => {
  show(<FoundByRule narrowing={{ year: 2026 }} />)
  const broken = screen.getByRole('row', { name: /C07 比较符号写在后面 ?（错误）/ })
  expect(within(broken).getAllByRole('cell').map(textOf)).toEqual(['3', '7', '2'])
  expect(within(broken).getByRole('link')).toHaveAttribute('href', '/sheets?year=2026&rule=C07')
  const hidden = screen.getByRole('row', { name: /C02 没有计量单位 ?（提醒）/ })
  expect(within(hidden).getAllByRole('cell').map(textOf)).toEqual(['约 1', '约 1', '约 0'])
  expect(within(hidden).queryByRole('link')).toBeNull()
})

test('each unit leads to its sheets with errors', () => {
  show(<FoundInUnits narrowing={{ year: 2026 }} />)
  const unit = screen.getByRole('row', { name: /局本级/ })
  expect(within(unit).getAllByRole('cell').map(textOf)).toEqual(['9', '3可查看 2', '7', '1', '0', '2'])
  expect(within(unit).getByRole('link')).toHaveAttribute('href', '/sheets?year=2026&unit=101001&errors=true')
})

test('where nothing was found or submitted that is said', () => {
  show(<FoundByRule narrowing={{ year: 2026 }} />, { ...found, rules: [], units: [] })
  expect(screen.getByText('没有检查出问题。')).toBeVisible()
  show(<FoundInUnits narrowing={{ year: 2026 }} />, { ...found, rules: [], units: [] })
  expect(screen.getByText('还没有送审过的目标表。')).toBeVisible()
})

const textOf = (element: HTMLElement) => element.textContent
