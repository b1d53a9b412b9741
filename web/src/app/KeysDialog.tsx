import { Button, Modal } from 'antd'
import { useFirstTexts } from '../texts/language'
import styles from './shortcuts.module.css'

/** Every key that does something, by the page on which it does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { keys, app } = useFirstTexts()
  return (
    <Modal
      open
      centered
      title={keys.title}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {app.close}
        </Button>
      }
    >
      {keys.groups.map(({ name, all }) => (
        <section key={name} className={styles.keys}>
          <h3>{name}</h3>
          <dl>
            {all.map(([pressed, what]) => (
              <div key={pressed}>
                <dt>
                  <kbd>{pressed}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
