import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, expect, test, vi } from 'vitest'
import { MeContext } from '../../lib/api/me'
import { newQueryClient } from '../../lib/api/queryClient'
import type { Me } from '../../lib/api/types'
import { TalkPanel } from './TalkPanel'

const li: Me = {
  account: 'li',
  name: '李四',
  unit: { id: '105', name: '财政局' },
  region: '640221000',
  roles: ['PERFORMANCE_REVIEWER'],
  deputyFor: [],
  deputiesToSettle: 0,
}
const note = {
  path: 'annualGoal',
  label: '年度目标',
  cellVersion: 1,
  audience: 'ALL',
  status: 'OPEN',
  answers: [],
  possible: ['answer', 'resolve', 'withdraw'],
}
const talk = {
  entries: [
    {
      id: '1',
      at: '2026-12-01T02:00:00Z',
      by: { id: 'wang', name: '王五', unitName: '教育局' },
      to: [],
      text: '依据？',
      note,
    },
  ],
  audiences: ['ALL'],
  reminding: { allowed: true, to: [] },
}

function open(me: Me) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(talk)))
  render(
    <App>
      <QueryClientProvider client={newQueryClient()}>
        <MeContext value={me}>
          <TalkPanel sheetId="1" isInReview noting={{ isOn: false, set: () => undefined }} />
        </MeContext>
      </QueryClientProvider>
    </App>,
  )
  return screen.findByText('依据？')
}

afterEach(() => vi.unstubAllGlobals())

test('who acts for another reads what was said and says nothing', async () => {
  expect(await open({ ...li, onBehalfOf: { account: 'zhang', name: '张三' } })).toBeVisible()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('who acts in the own name may remind, note, answer and end a note', async () => {
  expect(await open(li)).toBeVisible()
  expect(screen.getAllByRole('button')).toHaveLength(5)
})
