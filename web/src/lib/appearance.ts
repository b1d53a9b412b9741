import { useSyncExternalStore } from 'react'

export const APPEARANCES = ['system', 'light', 'dark'] as const
/** How the page looks: always in one way, or as the rest of the computer does. */
export type Appearance = (typeof APPEARANCES)[number]

const STORED = 'mubiao.appearance'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

function chosen(): Appearance {
  const stored = window.localStorage.getItem(STORED)
  return APPEARANCES.find((one) => one === stored) ?? 'system'
}

/** As it was last shown. Asked between two frames, the browser would answer early and then report no change. */
let dark = false

/** The style sheets go by an attribute of the page, which is there before anything is drawn. */
function show() {
  dark = chosen() === 'system' ? system.matches : chosen() === 'dark'
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  listeners.forEach((listener) => listener())
}

show()
system.addEventListener('change', show)

export function chooseAppearance(appearance: Appearance): void {
  window.localStorage.setItem(STORED, appearance)
  show()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, chosen)
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => dark)
}
