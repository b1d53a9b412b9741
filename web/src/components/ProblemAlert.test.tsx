import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Problem } from '../lib/api/problem'
import { ProblemAlert } from './ProblemAlert'

function Reader({ read }: { read: () => Promise<string> }) {
  const query = useQuery({ queryKey: ['text'], queryFn: read, retry: false })
  return query.data ?? <ProblemAlert error={query.error} />
}

test('what could not be read is read again on demand', async () => {
  let times = 0
  const read = () =>
    ++times === 1 ? Promise.reject(new Problem(503, 'UNAVAILABLE', '系统繁忙')) : Promise.resolve('读到了')
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Reader read={read} />
    </QueryClientProvider>,
  )
  expect(await screen.findByText('系统繁忙')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^重\s?试$/ }))
  expect(await screen.findByText('读到了')).toBeVisible()
})

test('a command that was refused is not sent again from its refusal', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ProblemAlert error={new Problem(409, 'ID_TAKEN', '已有同名')} />
    </QueryClientProvider>,
  )
  expect(screen.getByText('已有同名')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
