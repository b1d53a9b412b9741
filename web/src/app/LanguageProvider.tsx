import { ConfigProvider } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useState, type ReactNode } from 'react'
import { CHINESE, LanguageContext, load, type Language } from '../texts/language'
import { useIsDark } from '../lib/appearance'
import { themeOf } from './theme'

const STORED = 'mubiao.language'

/** The page in Chinese, or in the language that was chosen in this browser. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState(CHINESE)
  const isDark = useIsDark()
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
      <ConfigProvider locale={spoken.locale} theme={themeOf(isDark)} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </LanguageContext>
  )
}
