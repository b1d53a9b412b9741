import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { MeContext } from '../lib/api/me'
import type { Me } from '../lib/api/types'
import { MainMenu } from './MainMenu'

const li: Me = {
  account: 'li',
  name: '李四',
  unit: { id: '105', name: '财政局' },
  region: '640221000',
  roles: ['PERFORMANCE_REVIEWER'],
  deputyFor: [{ account: 'zhang', name: '张三' }],
  deputiesToSettle: 0,
}

/** What the menu has, where it unfolds. */
async function entriesOf(me: Me): Promise<(string | null)[]> {
  render(
    <MemoryRouter>
      <MeContext value={me}>
        <MainMenu />
      </MeContext>
    </MemoryRouter>,
  )
  await userEvent.click(screen.getByRole('button'))
  return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
}

test('who acts for another finds nothing of their own in the menu', async () => {
  expect(await entriesOf({ ...li, onBehalfOf: { account: 'zhang', name: '张三' } })).toEqual(['工作台'])
})

test('a reviewer finds in the menu what is theirs', async () => {
  expect(await entriesOf(li)).toEqual(['工作台', '指标库', '统计', '公开'])
})
