import { useEffect, useSyncExternalStore } from 'react'
import { isDialogOpen } from '../lib/dialogs'
import { KeysDialog } from './KeysDialog'
import { SearchDialog } from './SearchDialog'

type Shortcut = 'search' | 'keys'

let shown: Shortcut | undefined
const listeners = new Set<() => void>()

/** Opens one of the dialogs that every page has; undefined closes it. */
export function openShortcut(shortcut: Shortcut | undefined): void {
  shown = shortcut
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const IN_FIELD = 'input, textarea, select, [contenteditable=true], [role=combobox]'

/** Ctrl+K searches from everywhere, and ? shows the keys wherever it is not a letter of a text. */
export function Shortcuts() {
  const dialog = useSyncExternalStore(subscribe, () => shown)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      if (shortcut === undefined) return
      event.preventDefault()
      if (!isDialogOpen()) openShortcut(shortcut)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const close = () => openShortcut(undefined)
  if (dialog === 'search') return <SearchDialog onClose={close} />
  return dialog === 'keys' ? <KeysDialog onClose={close} /> : null
}

function shortcutOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Shortcut | undefined {
  const isCommand = (ctrlKey || metaKey) && !altKey
  if (isCommand && key.toLowerCase() === 'k') return 'search'
  const isInField = target instanceof Element && target.closest(IN_FIELD) !== null
  return !isCommand && (key === '?' || key === '？') && !isInField ? 'keys' : undefined
}
