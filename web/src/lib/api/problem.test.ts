import { expect, test } from 'vitest'
import { asProblem, Problem, toProblem, unreachable } from './problem'

test('a problem of the server keeps its words and its violations', () => {
  const violations = [
    { path: 'content.annualAmount', code: 'REQUIRED', detail: '请填写“项目年度金额（元）”' },
  ]
  const problem = toProblem(422, { code: 'SHEET_INCOMPLETE', detail: '目标表不完整', violations })
  expect(problem).toMatchObject({ status: 422, code: 'SHEET_INCOMPLETE', detail: '目标表不完整', violations })
})

test('the page of a proxy is not shown to people', () => {
  expect(toProblem(502, undefined)).toMatchObject({ code: 'HTTP_502', detail: '系统繁忙，请稍后重试（502）' })
})

test.each([
  [unreachable(), true],
  [new Problem(429, 'TOO_MANY_REQUESTS', ''), true],
  [new Problem(503, 'UNAVAILABLE', ''), true],
  [new Problem(412, 'STALE_VERSION', ''), false],
  [new Problem(404, 'SHEET_NOT_FOUND', ''), false],
])('%s may pass by itself: %s', (problem, passes) => {
  expect(problem.isPassing).toBe(passes)
})

test('an error of the page itself is shown as a problem too', () => {
  expect(asProblem(new TypeError('x is undefined')).code).toBe('UNEXPECTED')
})
