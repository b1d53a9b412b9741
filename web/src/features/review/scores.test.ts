import { expect, test } from 'vitest'
import type { ReviewForm } from '../../lib/api/types'
import { assess, withScore } from './scores'

const form: ReviewForm = {
  title: '',
  basis: '',
  blocks: [
    {
      name: '完整性',
      items: [
        { name: '规范', points: 10, question: '' },
        { name: '清晰', points: 10, question: '' },
      ],
    },
    { name: '相关性', items: [{ name: '目标', points: 80, question: '' }] },
  ],
  grades: [
    { grade: 'EXCELLENT', from: 90, decisions: ['PASS'], effect: '' },
    { grade: 'GOOD', from: 80, decisions: ['PASS'], effect: '' },
    { grade: 'FAIR', from: 60, decisions: ['RETURN'], effect: '' },
    { grade: 'POOR', from: 0, decisions: ['REJECT'], effect: '' },
  ],
}

test.each([
  [{ 完整性: 20, 相关性: 70 }, 90, 'EXCELLENT'],
  [{ 规范: 9.6, 清晰: 9.7, 目标: 60.6 }, 79.9, 'FAIR'],
  [{ 规范: 10, 清晰: 0, 相关性: 70 }, 80, 'GOOD'],
  [{ 完整性: 0, 相关性: 0 }, 0, 'POOR'],
])('the points %o make %s and the grade %s', (scores, total, grade) => {
  expect(assess(form, scores)).toMatchObject({ total, band: { grade }, missing: 0 })
})

test('points of some items make no grade yet', () => {
  const assessed = assess(form, { 规范: 10, 相关性: 80 })
  expect(assessed).toEqual({ begun: true, missing: 1 })
})

test('a grade can be given without points, but points decide once there are some', () => {
  expect(assess(form, {}, 'GOOD').band?.grade).toBe('GOOD')
  expect(assess(form, { 完整性: 0, 相关性: 0 }, 'GOOD').band?.grade).toBe('POOR')
})

test('clearing a field takes its points back', () => {
  expect(withScore({ 规范: 10, 清晰: 5 }, '规范', null)).toEqual({ 清晰: 5 })
  expect(withScore({ 清晰: 5 }, '规范', 0)).toEqual({ 清晰: 5, 规范: 0 })
})
