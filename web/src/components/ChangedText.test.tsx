import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { changedWords } from '../lib/format/changedWords'
import { ChangedText } from './ChangedText'

vi.mock('../lib/format/changedWords', async (original) => {
  const { changedWords: real } = await original<typeof import('../lib/format/changedWords')>()
  return { changedWords: vi.fn(real) }
})

test('two texts are compared once, however often the page is drawn', () => {
  const { rerender } = render(<ChangedText from="接待 20 次" to="接待 25 次" side="to" blank="空" />)
  rerender(<ChangedText from="接待 20 次" to="接待 25 次" side="to" blank="空" />)
  expect(changedWords).toHaveBeenCalledTimes(1)
  rerender(<ChangedText from="接待 20 次" to="接待 30 次" side="to" blank="空" />)
  expect(screen.getByText('30')).toBeVisible()
})
