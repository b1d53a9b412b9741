import { expect, test } from 'vitest'
import { readRegisterFilters, toMoves, toRegister } from './register'

test('the day and the filters stand in the address; what makes no sense there is passed over', () => {
  const address = new URLSearchParams('on=2026-06-30&since=soon&department=%20商务局&unit=&year=26')
  expect(readRegisterFilters(address)).toEqual({ on: '2026-06-30', department: '商务局' })
})

test('a register is asked of its day, its moves from one day to the other', () => {
  const filters = { on: '2026-06-30', since: '2026-01-01', year: '2026' }
  expect(toRegister(filters)).toEqual({ on: '2026-06-30', year: 2026 })
  expect(toMoves(filters)).toEqual({ from: '2026-01-01', to: '2026-06-30', year: 2026 })
  expect(toMoves({ since: '2026-01-01' })).toEqual({ from: '2026-01-01' })
})
