import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MeContext } from '../../lib/api/me'
import type { Me } from '../../lib/api/types'
import { Amendment } from './Amendment'

const li: Me = {
  account: 'li',
  name: '李四',
  unit: { id: '105', name: '财政局' },
  region: '640221000',
  roles: ['PERFORMANCE_REVIEWER'],
  deputyFor: [],
  deputiesToSettle: 0,
}

function open(me: Me) {
  const draft = { opinion: '', scores: {}, to: 'drafter', reasons: [], agreement: '' }
  render(
    <MeContext value={me}>
      <Amendment draft={draft} change={() => undefined} />
    </MeContext>,
  )
}

test('a deputy changes no content and is told who does', () => {
  open({ ...li, onBehalfOf: { account: 'zhang', name: '张三' } })
  expect(screen.getByText('代办不能修改内容，请由本人办理或者退回')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a reviewer may put into the form what was agreed', () => {
  open(li)
  expect(screen.getByRole('checkbox')).toBeEnabled()
})
