import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { theme } from '../app/theme'
import { zh, type Texts } from './zh'

export type Language = 'zh' | 'en'

interface Spoken {
  language: Language
  texts: Texts
  locale: Locale
}

const STORED = 'mubiao.language'
const chinese: Spoken = { language: 'zh', texts: zh, locale: zhCN }

const LanguageContext = createContext<Spoken & { speak: (language: Language) => void }>({
  ...chinese,
  speak: () => undefined,
})

/** Every text of the page, in the language chosen. */
export function useTexts(): Texts {
  return useContext(LanguageContext).texts
}

export function useLanguage() {
  return useContext(LanguageContext)
}

/** Chinese comes with the page, English when asked for. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState(chinese)
  const speak = (language: Language) => {
    window.localStorage.setItem(STORED, language)
    void load(language).then(setSpoken)
  }
  useEffect(() => {
    if (window.localStorage.getItem(STORED) === 'en') void load('en').then(setSpoken)
  }, [])
  useEffect(() => {
    document.documentElement.lang = spoken.language === 'zh' ? 'zh-CN' : 'en'
    dayjs.locale(spoken.language === 'zh' ? 'zh-cn' : 'en')
  }, [spoken])
  return (
    <LanguageContext value={{ ...spoken, speak }}>
      <ConfigProvider locale={spoken.locale} theme={theme} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </LanguageContext>
  )
}

async function load(language: Language): Promise<Spoken> {
  if (language === 'zh') return chinese
  const [{ en }, { default: locale }] = await Promise.all([import('./en'), import('antd/locale/en_US')])
  return { language, texts: en, locale }
}
