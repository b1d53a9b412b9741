import type { Texts } from '../../texts/zh'

/** What an event is called by people; a type that this page does not know yet keeps its stored name. */
export function deedOf(type: string, types: Texts['audit']['types']): string {
  return (types as Partial<Record<string, string>>)[type] ?? type
}
