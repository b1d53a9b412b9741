import { renderHook, screen } from '@testing-library/react'
import { App } from 'antd'
import { expect, test, vi } from 'vitest'
import { emptyContent } from '../../lib/sheet/draftContent'
import { Drafting } from './drafting'
import { usePasting } from './usePasting'

test('pasting of which no row has a place says so and changes nothing', async () => {
  const content = emptyContent('88', 2026)
  const none = vi.fn()
  const desk = { send: none, read: none, keep: none, forget: none, now: () => '' }
  const drafting = new Drafting({ version: 1, content }, desk)
  const { result } = renderHook(() => usePasting(drafting, new Set(), none), { wrapper: App })
  const rows = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '其他指标', '甲', '1 个'],
  ]
  result.current.onPaste(rows, `indicators/${content.indicators[0]?.id}/name`)
  expect(await screen.findByText('已按类别粘贴 0 行，1 行没有对应的类别，未粘贴')).toBeVisible()
  expect(drafting.isUnsaved).toBe(false)
})
