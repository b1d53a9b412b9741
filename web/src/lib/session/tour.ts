const keyOf = (account: string) => `mubiao.tour/${account}`

/** Whether the account never saw the tour in this browser. */
export function isNewHere(account: string): boolean {
  return window.localStorage.getItem(keyOf(account)) === null
}

/** Skipped or seen to its end, it does not come again. */
export function endTour(account: string): void {
  try {
    window.localStorage.setItem(keyOf(account), 'seen')
  } catch {
    // where the browser stores nothing, it comes again
  }
}
