import type { Texts } from '../../texts/zh'

/** A member of an event as people read it: a text, or parts of its own. */
export type Told = { label: string; text: string } | { label: string; parts: Told[] }

type Words = Pick<Texts, 'audit' | 'grades' | 'roles' | 'states'>

/** The members of an object under their Chinese names; what holds nothing is left out. */
export function tell(value: unknown, words: Words): Told[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => told(name, member, words))
}

function told(name: string, value: unknown, words: Words): Told[] {
  const label = (words.audit.fields as Partial<Record<string, string>>)[name] ?? name
  if (isNothing(value)) return []
  if (Array.isArray(value)) return [list(label, value, words)]
  if (typeof value === 'object') return [{ label, parts: tell(value, words) }]
  return [{ label, text: word(value, words) }]
}

function list(label: string, values: readonly unknown[], words: Words): Told {
  if (values.every((value) => typeof value !== 'object')) {
    return { label, text: values.map((value) => word(value, words)).join('、') }
  }
  return {
    label,
    parts: values.map((value, i) => ({ label: words.audit.item(i + 1), parts: tell(value, words) })),
  }
}

/** Stored constants have names; everything else is shown as it stands. */
function word(value: unknown, { audit, grades, roles, states }: Words): string {
  const text = String(value)
  const names: Partial<Record<string, string>> = {
    ...roles,
    ...states,
    ...audit.severities,
    ...grades,
    ...audit.constants,
  }
  return names[text] ?? text
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
