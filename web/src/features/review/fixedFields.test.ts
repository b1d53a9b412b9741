import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isFixedInReview } from './fixedFields'

const CHECKS = '../command-side/src/main/java/io/mubiao/command/sheet/CommandChecks.java'

test('exactly what the command side refuses to amend cannot be typed', () => {
  const [, set = ''] = /FIXED_IN_REVIEW = Set\.of\(([\s\S]*?)\);/.exec(readFileSync(CHECKS, 'utf8')) ?? []
  const refused = [
    ...[...set.matchAll(/HeadField\.([A-Z_]+)\.path\(\)/g)].map(([, name = '']) => camelCase(name)),
    ...[...set.matchAll(/"(\w+)"/g)].map(([, name = '']) => name),
  ]
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.filter((path) => !isFixedInReview(path))).toEqual([])
  const others = ['annualGoal', 'midTermGoal', 'projectTerm', 'projectAttribute', 'indicators/a/value']
  expect(others.filter(isFixedInReview)).toEqual([])
  expect(isFixedInReview('fundingParts/0/amount')).toBe(true)
})

function camelCase(constant: string): string {
  return constant.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
