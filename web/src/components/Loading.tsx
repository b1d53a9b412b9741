import { Spin } from 'antd'
import styles from './page.module.css'

export function Loading({ text }: { text: string }) {
  return (
    <div className={styles.centred} role="status">
      <Spin size="large" description={text} delay={200}>
        <span className="visually-hidden">{text}</span>
      </Spin>
    </div>
  )
}
