import type { Texts } from '../../texts/zh'

/** What an event is called by people; a type that this page does not know yet keeps its stored name. */
export function nameOfEvent(type: string, names: Texts['eventNames']): string {
  return (names as Partial<Record<string, string>>)[type] ?? type
}
