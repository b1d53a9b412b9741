import { expect, test } from 'vitest'
import { addressOfArchives, archivesAreNarrowedAlike } from './archives'

test('packages are asked for by what they can be narrowed to', () => {
  expect(addressOfArchives({ view: 'ALL' })).toBe('/api/audit/archives')
  expect(addressOfArchives({ view: 'ALL', year: 2026, department: '商务局', unit: '101' })).toBe(
    '/api/audit/archives?year=2026&department=%E5%95%86%E5%8A%A1%E5%B1%80&unit=101',
  )
})

test('no packages are offered that are others than the list shows', () => {
  expect(archivesAreNarrowedAlike({ view: 'ALL', year: 2026, state: ['APPROVED'] })).toBe(true)
  expect(archivesAreNarrowedAlike({ view: 'ALL', q: '志愿' })).toBe(false)
  expect(archivesAreNarrowedAlike({ view: 'ALL', state: ['DRAFT'] })).toBe(false)
  expect(archivesAreNarrowedAlike({ view: 'ALL', minAmount: '1' })).toBe(false)
})
