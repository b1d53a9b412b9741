import {
  CheckOutlined,
  DownOutlined,
  GlobalOutlined,
  LogoutOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState, type ComponentType, type MouseEvent } from 'react'
import { Link, Outlet, ScrollRestoration } from 'react-router'
import { MainMenu } from './MainMenu'
import { useDeputyships } from '../lib/api/deputies'
import { DELEGABLE, hasAny, seesSheets, useMe } from '../lib/api/me'
import { APPEARANCES, chooseAppearance, useAppearance } from '../lib/appearance'
import { signOut } from '../lib/session/session'
import { isNewHere } from '../lib/session/tour'
import { useLanguage, useFirstTexts } from '../texts/language'
import { ActingBand } from './ActingBand'
import { ConnectionBanner } from './ConnectionBanner'
import { EvidenceBanner } from './EvidenceBanner'
import { FirstStartGuide } from './FirstStartGuide'
import { InboxBell } from './InboxBell'
import styles from './layout.module.css'
import { NoticeHint } from './NoticeHint'
import { openShortcut, Shortcuts } from './Shortcuts'
import { useSwitching } from './switching'

const NOTHING: { default: ComponentType } = { default: () => null }

/** Only who is new needs its code; without it the page works as well. */
const FirstTour = lazy(() => import('./FirstTour').catch(() => NOTHING))

/** What stands around every page. */
export function Layout() {
  const { app } = useFirstTexts()
  return (
    <>
      <a className={styles.skip} href="#content" onClick={toContent}>
        {app.skip}
      </a>
      <header className={styles.header}>
        <Link className={styles.brand} to="/">
          <img src="/mark.svg" alt="" />
          <span className={styles.brandText}>
            <span className={styles.brandName}>{app.name}</span>
            <Region />
          </span>
        </Link>
        <MainMenu />
        <SearchButton />
        <InboxBell />
        <LanguageSwitch />
        <Person />
      </header>
      <ConnectionBanner />
      <EvidenceBanner />
      <NoticeHint />
      <FirstStartGuide />
      <main id="content" className={styles.main} tabIndex={-1}>
        <ActingBand />
        <Outlet />
      </main>
      <ScrollRestoration />
      <Shortcuts />
      <TourAtFirst />
    </>
  )
}

/** In whose register one works; its code until it has a name. */
function Region() {
  const { app } = useFirstTexts()
  const { region, regionName } = useMe()
  return (
    <small className={styles.region} title={app.region(region)}>
      {regionName ?? app.region(region)}
    </small>
  )
}

function TourAtFirst() {
  const { account } = useMe()
  const [isNew] = useState(() => isNewHere(account))
  return isNew ? (
    <Suspense fallback={null}>
      <FirstTour />
    </Suspense>
  ) : null
}

/** By focus, not by address: a changed address would forget the way back to the list. */
function toContent(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

function SearchButton() {
  const { search } = useFirstTexts()
  const hasSheets = seesSheets(useMe())
  return (
    <Button
      type="text"
      id="search"
      icon={<SearchOutlined />}
      title={search.hint}
      aria-label={hasSheets ? search.title : search.titleOfRegister}
      onClick={() => openShortcut('search')}
    />
  )
}

function LanguageSwitch() {
  const { app } = useFirstTexts()
  const { language, speak } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      type="text"
      className={styles.language}
      icon={<GlobalOutlined />}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={app.languageHint}
      onClick={() => speak(other)}
    >
      {app.language}
    </Button>
  )
}

/** Whoever reviews, approves or looks after those who do; and others who are asked to be somebody's deputy. */
function useHasDeputies(isAsked: boolean): boolean {
  const me = useMe()
  const isUsual = hasAny(me, [...DELEGABLE, 'AUDITOR', 'ADMIN']) || me.deputiesToSettle > 0
  const others = useDeputyships(isAsked && !isUsual).data ?? []
  return isUsual || others.length > 0
}

/** To end acting in another's place, and to act in that of each other person who lets one. */
function useActingOffers() {
  const { acting } = useFirstTexts()
  const switchTo = useSwitching()
  const { onBehalfOf, deputyFor } = useMe()
  const others = deputyFor.filter(({ account }) => account !== onBehalfOf?.account)
  const offer = (label: string, principal?: string) => ({
    key: `acting-${principal ?? ''}`,
    icon: <SwapOutlined />,
    label,
    onClick: () => switchTo(principal),
  })
  return [
    ...(onBehalfOf == null ? [] : [offer(acting.end)]),
    ...others.map(({ account, name }) => offer(acting.start(name), account)),
  ]
}

function Person() {
  const { app, acting, session, roles, helpMenu, keys } = useFirstTexts()
  const me = useMe()
  const appearance = useAppearance()
  const [wasOpened, setOpened] = useState(false)
  const hasDeputies = useHasDeputies(wasOpened)
  const offers = useActingOffers()
  const work = me.roles.map((role) => roles[role]).join('、')
  const toSettle = me.deputiesToSettle > 0 ? app.aside(acting.toSettle(me.deputiesToSettle)) : ''
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={(isOpen) => isOpen && setOpened(true)}
      menu={{
        items: [
          {
            type: 'group',
            label: [me.unit.name ?? me.unit.id, work].join(' · '),
            children: [
              ...offers,
              {
                key: 'account',
                icon: <UserOutlined />,
                label: <Link to="/account">{session.account}</Link>,
              },
              hasDeputies && {
                key: 'deputies',
                icon: <TeamOutlined />,
                label: <Link to="/deputies">{acting.deputies + toSettle}</Link>,
              },
              {
                key: 'help',
                icon: <QuestionCircleOutlined />,
                label: <Link to="/help">{helpMenu.title}</Link>,
              },
              {
                key: 'keys',
                icon: <span className="anticon" />,
                label: keys.title + app.aside('?'),
                onClick: () => openShortcut('keys'),
              },
              {
                key: 'out',
                icon: <LogoutOutlined />,
                label: session.signOut,
                onClick: () => void signOut(me.account),
              },
            ].filter((item) => item !== false),
          },
          {
            type: 'group',
            label: app.appearance,
            children: APPEARANCES.map((one) => ({
              key: one,
              icon: one === appearance ? <CheckOutlined /> : <span className="anticon" />,
              label: app.appearances[one],
              onClick: () => chooseAppearance(one),
            })),
          },
        ],
      }}
    >
      <Button
        type="text"
        id="person"
        className={styles.person}
        icon={<UserOutlined />}
        data-asked={toSettle !== '' || undefined}
        aria-label={`${session.account} ${me.name}${toSettle}`}
      >
        <span className={styles.personText}>
          <span>{acting.signature(me.name, me.onBehalfOf?.name)}</span>
          <small>{me.unit.name ?? work}</small>
        </span>
        <DownOutlined />
      </Button>
    </Dropdown>
  )
}
