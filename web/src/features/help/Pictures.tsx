import type { HelpTexts } from '../../texts/help.zh'
import styles from './help.module.css'

/** The addresses of the pictures; none is loaded with the page. */
const ADDRESSES = import.meta.glob<string>('./pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Pages as they are at present; `npm run screenshots` takes them anew. Each is loaded when it comes into sight. */
export function Pictures({ all }: { all: HelpTexts['guides'][number]['pictures'] }) {
  return all.map(({ name, caption }) => (
    <figure key={name} className={styles.picture}>
      <img loading="lazy" width={1024} height={640} src={ADDRESSES[`./pictures/${name}.webp`]} alt="" />
      <figcaption>{caption}</figcaption>
    </figure>
  ))
}
