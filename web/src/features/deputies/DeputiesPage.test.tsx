import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { App, ConfigProvider } from 'antd'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Deputyship } from '../../lib/api/deputies'
import { MeContext } from '../../lib/api/me'
import { newQueryClient } from '../../lib/api/queryClient'
import type { Me, Role } from '../../lib/api/types'
import { day } from '../../lib/format/times'
import { keepInTab } from '../../lib/session/typed'
import DeputiesPage from './DeputiesPage'

const ZHANG = { account: 'zhang', name: '张三' }
const LI = { account: 'li', name: '李四' }
const CHEN = { account: 'chen', name: '陈立新' }

const me = (roles: Role[]): Me => ({
  ...ZHANG,
  unit: { id: '105', name: '财政局' },
  region: '640221000',
  roles,
  deputyFor: [],
  deputiesToSettle: 0,
})

const offered: Deputyship = {
  id: '1',
  principal: ZHANG,
  deputy: LI,
  roles: ['PERFORMANCE_REVIEWER'],
  stages: [],
  maximumAmount: '500000',
  units: ['101001'],
  from: '2026-12-01',
  until: '2026-12-10',
  reason: '外出学习',
  offeredAt: '2026-11-30T00:00:00Z',
  status: 'OFFERED',
  needsConfirmation: false,
  possible: ['revoke'],
}
const toMe: Deputyship = {
  ...offered,
  id: '2',
  principal: LI,
  deputy: ZHANG,
  units: [],
  maximumAmount: null,
  possible: ['accept', 'decline'],
}
const lapsed: Deputyship = {
  ...toMe,
  id: '3',
  status: 'LAPSED',
  ended: { at: '2026-11-30T02:00:00Z', reason: '委托人的账号已停用' },
  possible: [],
}

const CANDIDATES = [
  { ...LI, roles: ['FINANCE_OFFICE_REVIEWER'], refusal: null },
  { ...CHEN, roles: ['ADMIN'], refusal: '陈立新不能代理' },
]

/** The server, which answers commands with a refusal if there is one. */
function serve(items: readonly Deputyship[], refusal?: object) {
  const commands: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET') {
      commands.push(request.clone())
      return Promise.resolve(
        refusal === undefined ? Response.json({ id: '1' }) : Response.json(refusal, { status: 422 }),
      )
    }
    return Promise.resolve(Response.json({ items: pathname.endsWith('/candidates') ? CANDIDATES : items }))
  })
  return commands
}

function open(who: Me) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={newQueryClient()}>
          <MemoryRouter>
            <MeContext value={who}>
              <DeputiesPage />
            </MeContext>
          </MemoryRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
  // what is asked of every style is slow
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
}

const list = (name: string) => screen.findByRole('region', { name })

afterEach(() => vi.unstubAllGlobals())

test('what one delegated and what was delegated to one stand apart, with what can be done', async () => {
  serve([offered, toMe, lapsed])
  open(me(['PERFORMANCE_REVIEWER']))
  const mine = within(await list('我委托的'))
  expect(mine.getByText('张三 委托 李四')).toBeVisible()
  expect(mine.getByText('待接受')).toBeVisible()
  expect(mine.getByText('绩效股审核人')).toBeVisible()
  expect(mine.getByText('单位：101001；金额不超过 500,000 元')).toBeVisible()
  expect(mine.getByText('2026-12-01 至 2026-12-10')).toBeVisible()
  expect(mine.getAllByRole('button').map((button) => button.textContent)).toEqual(['撤销'])
  const others = within(await list('委托我的'))
  expect(others.getAllByRole('button').map((button) => button.textContent)).toEqual(['接受', '谢绝'])
  expect(others.getByText('已失效')).toBeVisible()
  expect(others.getByText(/委托人的账号已停用/)).toBeVisible()
})

test('where there are none yet, the page says what they are for', async () => {
  serve([])
  open(me(['PERFORMANCE_REVIEWER']))
  expect(await screen.findByText(/需要有人代您办理时，点“新建委托”/)).toBeVisible()
  expect(screen.getByText(/没有人委托您/)).toBeVisible()
})

test('an administrator sees those of the region, and first those to be confirmed', async () => {
  serve([{ ...toMe, deputy: CHEN, possible: ['confirm'], status: 'UNCONFIRMED' }, offered])
  open({ ...me(['ADMIN']), account: 'wang' })
  expect(within(await list('待我确认')).getByRole('button')).toHaveTextContent('确认')
  expect(within(await list('本区划的委托')).getByText('张三 委托 李四')).toBeVisible()
  expect(screen.queryByRole('button', { name: '新建委托' })).toBeNull()
})

test('who acts for another appoints no deputy', async () => {
  serve([])
  open({ ...me(['PERFORMANCE_REVIEWER']), onBehalfOf: LI })
  expect(await screen.findByText(/请先结束代办/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '新建委托' })).toBeNull()
})

test('declining asks for the reason, accepting for none', async () => {
  const commands = serve([toMe])
  const user = open(me(['PERFORMANCE_REVIEWER']))
  await user.click(await screen.findByRole('button', { name: '谢绝：李四 委托 张三' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '谢绝' }))
  expect(await dialog.findByText('请填写')).toBeInTheDocument()
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '同期出差' } })
  await user.click(dialog.getByRole('button', { name: '谢绝' }))
  await vi.waitFor(() => expect(commands).toHaveLength(1))
  expect(commands[0]?.url).toMatch(/\/api\/deputies\/2\/decline$/)
  expect(await commands[0]?.json()).toEqual({ reason: '同期出差' })
  await user.click(await screen.findByRole('button', { name: '接受：李四 委托 张三' }))
  await user.click(await screen.findByRole('button', { name: '接受' }))
  await vi.waitFor(() => expect(commands).toHaveLength(2))
  expect(await commands[1]?.text()).toBe('')
})

test('a refusal stands at its field, and the same words again are sent under the same key', async () => {
  const detail = '这段时间您已经委托了这个人'
  const commands = serve([], {
    code: 'OVERLAP',
    detail,
    violations: [{ path: 'deputy', code: 'OVERLAP', detail }],
  })
  const user = open(me(['PERFORMANCE_REVIEWER', 'DRAFTER']))
  await user.click(await screen.findByRole('button', { name: /新建委托/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getAllByRole('checkbox')).toHaveLength(1)
  await user.click(dialog.getByLabelText('同事'))
  expect(await screen.findByTitle('陈立新（陈立新不能代理）')).toHaveAttribute('aria-disabled', 'true')
  await user.click(await screen.findByTitle('李四'))
  fireEvent.change(dialog.getByLabelText('最后一天'), { target: { value: '2026-12-10' } })
  fireEvent.change(dialog.getByLabelText('委托原因'), { target: { value: '外出学习' } })
  fireEvent.change(dialog.getByLabelText('金额上限（元）'), { target: { value: '500,000' } })
  await user.click(dialog.getByRole('button', { name: '委托' }))
  expect(await dialog.findByText(detail)).toBeInTheDocument()
  expect(dialog.getByLabelText('同事')).toHaveAttribute('aria-invalid', 'true')
  await user.click(dialog.getByRole('button', { name: '委托' }))
  await vi.waitFor(() => expect(commands).toHaveLength(2))
  const [first, again] = commands
  expect(await first?.json()).toMatchObject({
    deputy: 'li',
    roles: ['PERFORMANCE_REVIEWER'],
    until: '2026-12-10',
    reason: '外出学习',
    maximumAmount: 500000,
    document: null,
  })
  expect(again?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'))
})

test('what was typed on another day is checked anew', async () => {
  const commands = serve([])
  keepInTab('zhang/deputies/new', {
    roles: ['PERFORMANCE_REVIEWER', 'APPROVER'],
    deputy: 'chen',
    from: '2020-01-01',
    until: '2120-01-10',
    reason: '外出学习',
  })
  const user = open(me(['PERFORMANCE_REVIEWER']))
  await user.click(await screen.findByRole('button', { name: /新建委托/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByLabelText('第一天')).toHaveValue(day(new Date().toISOString()))
  expect(dialog.queryByText(/还须另一位终审批复人/)).toBeNull()
  expect(await dialog.findByTitle('陈立新（陈立新不能代理）')).toBeInTheDocument()
  await user.click(dialog.getByRole('button', { name: '委托' }))
  expect(await dialog.findByText('陈立新不能代理')).toBeInTheDocument()
  expect(commands).toEqual([])
})

test('that the colleagues cannot be read is said', async () => {
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(
      request.url.includes('/candidates')
        ? Response.json({ code: 'FORBIDDEN', detail: '您不能查看同事' }, { status: 403 })
        : Response.json({ items: [] }),
    ),
  )
  const user = open(me(['PERFORMANCE_REVIEWER']))
  await user.click(await screen.findByRole('button', { name: /新建委托/ }))
  expect(await screen.findByText('您不能查看同事')).toBeInTheDocument()
})
