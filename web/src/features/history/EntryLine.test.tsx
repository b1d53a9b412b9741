import { render, screen } from '@testing-library/react'
import { App } from 'antd'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Entry } from '../../lib/api/types'
import { EntryLine } from './EntryLine'

const passed = {
  version: 3,
  type: 'SheetPassed',
  at: '2026-12-01T02:00:00Z',
  actor: { id: 'li', name: '李四', role: 'PERFORMANCE_REVIEWER', unit: '105', unitName: '财政局' },
  summary: '通过',
  changes: [],
  contentDigest: '0a1b',
} as unknown as Entry

function open(entry: Entry) {
  render(
    <App>
      <MemoryRouter>
        <ul>
          <EntryLine sheet="1" entry={entry} isOpen={false} onToggle={() => undefined} />
        </ul>
      </MemoryRouter>
    </App>,
  )
}

test('what was done in the place of another names both', () => {
  open({ ...passed, actor: { ...passed.actor, onBehalfOf: 'zhang', onBehalfOfName: '张三' } })
  expect(screen.getByText('李四（代张三）')).toBeVisible()
})

test('what was done in the own name names one', () => {
  open(passed)
  expect(screen.getByText('李四')).toBeVisible()
})
