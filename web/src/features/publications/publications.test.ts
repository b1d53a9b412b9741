import { expect, it } from 'vitest'
import { exchangePath, publicationPath, read, write } from './publications'

it('asks for a department by its code, whatever stands in it', () => {
  expect(publicationPath('640221-101', 2026, 'pdf')).toBe(
    '/api/publications?department=640221-101&year=2026&format=pdf',
  )
  expect(exchangePath('a&b', 2026)).toBe('/api/exports/budget-integration?department=a%26b&year=2026')
})

it('keeps the choice in the address', () => {
  const choosing = { department: '640221-101', year: 2026 }
  expect(read(new URLSearchParams(write(choosing)))).toEqual(choosing)
  expect(read(new URLSearchParams('year=soon'))).toEqual({ department: undefined, year: undefined })
})
