import type { Locale } from 'antd/es/locale'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext } from 'react'
import { first, type FirstTexts } from './first.zh'
import type { Texts } from './zh'

export type Language = 'zh' | 'en'

/** A language with its texts and those of Ant Design. */
export interface Spoken {
  language: Language
  first: FirstTexts
  /** All texts, in a language that does not come with the page. */
  fetched?: Texts
  locale: Locale
}

/** Chinese comes with the page: the first texts at once, all others with the first page that needs them. */
export const CHINESE: Spoken = { language: 'zh', first, locale: zhCN }

export const LanguageContext = createContext<Spoken & { speak: (language: Language) => void }>({
  ...CHINESE,
  speak: () => undefined,
})

/** The texts of what is around every page and of the first list, in the language chosen. */
export function useFirstTexts(): FirstTexts {
  return useContext(LanguageContext).first
}

export function useLanguage() {
  return useContext(LanguageContext)
}

/** What is needed to speak a language; English is fetched when it is first asked for. */
export async function load(language: Language): Promise<Spoken> {
  if (language === 'zh') return CHINESE
  const [{ en }, { default: locale }] = await Promise.all([import('./en'), import('antd/locale/en_US')])
  return { language, first: en, fetched: en, locale }
}
