import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { StayGuard } from './StayGuard'

afterEach(cleanup)

function open() {
  const guarded = (
    <>
      <StayGuard title="只显示一次" text="请先打印" />
      <code>k7m2</code>
      <Link to="/other">别处</Link>
    </>
  )
  const router = createMemoryRouter([
    { path: '/', element: guarded },
    { path: '/other', element: <p>到了</p> },
  ])
  render(<RouterProvider router={router} />)
  return userEvent.setup()
}

test('what is shown once stays until one says to leave', async () => {
  const user = open()
  await user.click(screen.getByText('别处'))
  await user.click(await screen.findByRole('button', { name: /留\s?下/ }))
  expect(screen.getByText('k7m2')).toBeInTheDocument()
  await user.click(screen.getByText('别处'))
  await user.click(await screen.findByRole('button', { name: /离\s?开/ }))
  expect(await screen.findByText('到了')).toBeInTheDocument()
})

test('closing the tab is asked about, and no longer once the guard is gone', () => {
  const asked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  open()
  expect(asked()).toBe(true)
  cleanup()
  expect(asked()).toBe(false)
})
