import { useTexts } from '../texts/pages'

/** A text of a cell; that there is none is said. */
export function CellText({ text }: { text: string | null | undefined }) {
  const { review } = useTexts()
  return text === null || text === undefined || text === '' ? review.blank : text
}
