import { Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { hasAny, useMe } from '../../lib/api/me'
import type { Role } from '../../lib/api/types'
import type { HelpTexts } from '../../texts/help.zh'
import { useLanguage } from '../../texts/language'
import styles from './help.module.css'
import { Pictures } from './Pictures'
import { Rules } from './Rules'

/** How the system is used, for each of those who use it; what is checked and why; and what is new. */
export default function HelpPage() {
  const help = useHelpTexts()
  return help === undefined ? <Loading text="" /> : <Help help={help} />
}

/** Fetched with the page: only who asks for help needs them. */
function useHelpTexts(): HelpTexts | undefined {
  const { language } = useLanguage()
  const [texts, set] = useState<HelpTexts>()
  useEffect(() => {
    const fetched =
      language === 'zh'
        ? import('../../texts/help.zh').then(({ zh }) => zh)
        : import('../../texts/help.en').then(({ en }) => en)
    void fetched.then(set)
  }, [language])
  return texts
}

function Help({ help }: { help: HelpTexts }) {
  const me = useMe()
  const [params, setParams] = useSearchParams()
  const own = help.guides.findIndex(({ roles }) => hasAny(me, roles as Role[]))
  const guides = help.guides.map(({ name, parts, pictures }, i) => ({
    key: `guide-${i}`,
    label: name,
    children: (
      <>
        {parts.map(({ title, steps }) => (
          <Steps key={title} title={title} steps={steps} />
        ))}
        <Pictures all={pictures} />
      </>
    ),
  }))
  return (
    <Page title={help.title}>
      <Tabs
        activeKey={params.get('part') ?? `guide-${Math.max(own, 0)}`}
        onChange={(part) => setParams({ part }, { replace: true })}
        items={[
          ...guides,
          { key: 'rules', label: help.rules, children: <Rules help={help} /> },
          {
            key: 'news',
            label: help.news,
            children: help.changes.map(({ when, all }) => <Steps key={when} title={when} steps={all} />),
          },
        ]}
      />
    </Page>
  )
}

function Steps({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  )
}
