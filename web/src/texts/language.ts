import type { Locale } from 'antd/es/locale'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext } from 'react'
import { zh, type Texts } from './zh'

export type Language = 'zh' | 'en'

/** A language with its texts and those of Ant Design. */
export interface Spoken {
  language: Language
  texts: Texts
  locale: Locale
}

/** Chinese comes with the page. */
export const CHINESE: Spoken = { language: 'zh', texts: zh, locale: zhCN }

export const LanguageContext = createContext<Spoken & { speak: (language: Language) => void }>({
  ...CHINESE,
  speak: () => undefined,
})

/** Every text of the page, in the language chosen. */
export function useTexts(): Texts {
  return useContext(LanguageContext).texts
}

export function useLanguage() {
  return useContext(LanguageContext)
}

/** What is needed to speak a language; English is fetched when it is first asked for. */
export async function load(language: Language): Promise<Spoken> {
  if (language === 'zh') return CHINESE
  const [{ en }, { default: locale }] = await Promise.all([import('./en'), import('antd/locale/en_US')])
  return { language, texts: en, locale }
}
