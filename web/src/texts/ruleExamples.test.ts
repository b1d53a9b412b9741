import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULE_EXAMPLES } from './ruleExamples'

const CATALOGUE = '../shared/src/main/resources/io/mubiao/shared/check/2026-1/rules.txt'

test('every rule has an example, and every example a rule', () => {
  const codes = [...readFileSync(CATALOGUE, 'utf8').matchAll(/^code: (\w+)$/gm)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(60)
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(codes.sort())
})
