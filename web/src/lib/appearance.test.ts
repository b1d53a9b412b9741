import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chooseAppearance, useAppearance, useIsDark } from './appearance'

afterEach(() => chooseAppearance('system'))

test('the page looks as the computer does until one chooses, and keeps what was chosen', () => {
  const { result } = renderHook(() => [useAppearance(), useIsDark()] as const)
  expect(result.current).toEqual(['system', false])
  act(() => chooseAppearance('dark'))
  expect(result.current).toEqual(['dark', true])
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(window.localStorage.getItem('mubiao.appearance')).toBe('dark')
})
