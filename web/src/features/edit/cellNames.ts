import type { SheetContent } from '../../lib/api/types'
import { labelOf } from '../../lib/sheet/cells'
import type { Texts } from '../../texts/zh'

/** What a cell says, in words also where it says nothing. */
export function shown(text: string | undefined, words: Texts['edit']['merge']): string {
  if (text === undefined) return words.removed
  return text === '' ? words.empty : text
}

/** The text of a cell as the page shows it: form and edition are kept as codes. */
export function wordsAt(path: string, text: string | undefined, { edit }: Texts): string | undefined {
  const names: Record<string, Readonly<Record<string, string>>> = { form: edit.forms, edition: edit.editions }
  if (path === 'form' && text === '') return edit.forms.own
  return text === undefined ? undefined : (names[path]?.[text] ?? text)
}

/** What a changed cell, a whole row or the order of the rows is called. */
export function nameOf(
  path: string,
  content: SheetContent,
  texts: Texts,
  other: SheetContent = content,
): string {
  const { merge: words } = texts.edit
  if (path === 'indicators') return words.rows
  const known = {
    edition: texts.edit.edition,
    form: texts.edit.form,
    fiscalYear: texts.edit.fiscalYear,
    number: texts.edit.number,
  }
  if (path in known) return known[path as keyof typeof known]
  const [, id, column] = path.split('/')
  const holder = content.indicators.some((row) => row.id === id) ? content : other
  if (id === undefined || column !== undefined) return labelOf(path, holder, texts)
  const row = holder.indicators.findIndex((one) => one.id === id)
  return row < 0 ? words.removedRow : words.row(row + 1)
}
