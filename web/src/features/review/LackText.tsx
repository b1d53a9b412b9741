import styles from './review.module.css'

/** What is missing, said at its field. */
export function LackText({ text }: { text?: string }) {
  return text === undefined ? null : (
    <p role="alert" className={styles.lack}>
      {text}
    </p>
  )
}
