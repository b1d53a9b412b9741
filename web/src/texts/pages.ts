import { useLanguage } from './language'
import { zh, type Texts } from './zh'

/** Every text of the page, in the language chosen. What the first list shows takes {@link useFirstTexts} instead. */
export function useTexts(): Texts {
  return useLanguage().fetched ?? zh
}
