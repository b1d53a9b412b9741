import { Descriptions, Radio } from 'antd'
import { Page } from '../../components/Page'
import { useMe } from '../../lib/api/me'
import { useLanguage } from '../../texts/language'
import { useTexts } from '../../texts/pages'
import styles from './account.module.css'
import { ApiKeys } from './ApiKeys'
import { Notices } from './Notices'
import { PasswordForm } from './PasswordForm'

/** One's own account: who one is to the system, one's password, keys, notices and language. */
export default function AccountPage() {
  const { account, session } = useTexts()
  return (
    <Page title={session.account}>
      <div className={styles.columns}>
        <div>
          <Who />
          <section className={styles.block}>
            <h2>{account.password}</h2>
            <PasswordForm />
          </section>
        </div>
        <div>
          <section className={styles.block}>
            <ApiKeys />
          </section>
          <section className={styles.block}>
            <Notices />
          </section>
        </div>
      </div>
    </Page>
  )
}

function Who() {
  const { account, roles, administration } = useTexts()
  const { language, speak } = useLanguage()
  const me = useMe()
  return (
    <section className={styles.block}>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'name', label: administration.name, children: me.name },
          { key: 'id', label: administration.userName, children: me.account },
          { key: 'unit', label: administration.unit, children: me.unit.name ?? me.unit.id },
          {
            key: 'roles',
            label: administration.roles,
            children: me.roles.map((role) => roles[role]).join('、'),
          },
          {
            key: 'language',
            label: account.language,
            children: (
              <Radio.Group
                aria-label={account.language}
                value={language}
                onChange={(event) => speak(event.target.value as typeof language)}
                options={[
                  { value: 'zh', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
