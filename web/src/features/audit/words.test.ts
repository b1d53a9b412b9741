import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from '../../texts/en'
import { zh } from '../../texts/zh'

const EVENTS = '../shared/src/test/resources/events'
/** What people name themselves: the members of these are no members of events. */
const NAMED_BY_PEOPLE = ['scores']

const files = readdirSync(EVENTS).filter((name) => name.endsWith('.json'))

describe.each([
  ['Chinese', zh],
  ['English', en],
])('in %s', (_, words) => {
  test.each(files)('%s is told in words, with every member', (file) => {
    const [type = ''] = file.split('.')
    const payload: unknown = JSON.parse(readFileSync(`${EVENTS}/${file}`, 'utf8'))
    expect(Object.keys(words.eventNames)).toContain(type)
    expect(Object.keys(words.audit.fields)).toEqual(expect.arrayContaining(membersOf(payload)))
  })
})

function membersOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(membersOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    name,
    ...(NAMED_BY_PEOPLE.includes(name) ? [] : membersOf(member)),
  ])
}
