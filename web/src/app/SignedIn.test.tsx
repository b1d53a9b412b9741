import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from 'antd'
import { createMemoryRouter, RouterProvider, useBlocker } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { newQueryClient } from '../lib/api/queryClient'
import type { Me } from '../lib/api/types'
import { acting } from '../lib/session/acting'
import { ActingBand } from './ActingBand'
import { SignedIn } from './SignedIn'

vi.mock('react-oidc-context', () => ({
  useAuth: () => ({ user: {}, isLoading: false }),
  hasAuthParams: () => false,
}))

const li: Me = {
  account: 'li',
  name: '李四',
  unit: { id: '105', name: '财政局' },
  region: '640221000',
  roles: ['FINANCE_OFFICE_REVIEWER'],
  deputyFor: [{ account: 'zhang', name: '张三' }],
  deputiesToSettle: 0,
}
const ENDED = { code: 'DEPUTYSHIP_ENDED', detail: '张三对您的委托已经结束：已经返岗' }

/** The server, which lets one act for 张三 as long as it does. */
function serve(allowed: () => boolean) {
  const asked: (string | null)[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    const principal = request.headers.get('On-Behalf-Of')
    asked.push(principal)
    if (principal === null) return Promise.resolve(Response.json(li))
    return Promise.resolve(
      allowed()
        ? Response.json({ ...li, onBehalfOf: { account: principal, name: '张三' } })
        : Response.json(ENDED, { status: 409 }),
    )
  })
  return asked
}

function Stays() {
  const blocker = useBlocker(true)
  return (
    <>
      <ActingBand />
      {blocker.state === 'blocked' && <button onClick={blocker.proceed}>离开</button>}
    </>
  )
}

function Home() {
  return (
    <>
      <ActingBand />
      <p>工作台</p>
    </>
  )
}

function open(path = '/') {
  const client = newQueryClient()
  const routes = [
    { path: '/', Component: Home },
    { path: '/edit', Component: Stays },
  ]
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <App>
      <QueryClientProvider client={client}>
        <SignedIn>
          <RouterProvider router={router} />
        </SignedIn>
      </QueryClientProvider>
    </App>,
  )
  return client
}

const BAND = '您正代 张三 办理，签署将记为“李四（代张三）”'

afterEach(() => vi.unstubAllGlobals())

test('who acts for another sees it on every page, and ends it there', async () => {
  const asked = serve(() => true)
  acting.change('zhang')
  open()
  expect(await screen.findByText(BAND)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '结束代办' }))
  expect(await screen.findByText('工作台')).toBeVisible()
  expect(screen.queryByText(BAND)).toBeNull()
  expect(asked).toEqual(['zhang', null])
})

test('a page that is not to be left asks before one acts in another place', async () => {
  serve(() => true)
  acting.change('zhang')
  open('/edit')
  await userEvent.click(await screen.findByRole('button', { name: '结束代办' }))
  expect(acting.principal()).toBe('zhang')
  await userEvent.click(await screen.findByRole('button', { name: '离开' }))
  expect(await screen.findByText('工作台')).toBeVisible()
  expect(acting.principal()).toBeUndefined()
  expect(screen.queryByText(BAND)).toBeNull()
})

test('acting ends when the mandate has ended, and the person is told why', async () => {
  let isAllowed = true
  serve(() => isAllowed)
  acting.change('zhang')
  const client = open()
  expect(await screen.findByText(BAND)).toBeVisible()
  isAllowed = false
  void client.invalidateQueries()
  expect(await screen.findByText(ENDED.detail)).toBeInTheDocument()
  expect(await screen.findByText('工作台')).toBeInTheDocument()
  expect(screen.queryByText(BAND)).toBeNull()
  expect(acting.principal()).toBeUndefined()
})

test('a tab that comes back to a mandate that has ended goes on in the own place', async () => {
  serve(() => false)
  acting.change('zhang')
  open()
  expect(await screen.findByText(ENDED.detail)).toBeInTheDocument()
  expect(await screen.findByText('工作台')).toBeInTheDocument()
})
