/** Whether a dialog waits for an answer: keys of the page below it do nothing. One that was closed may only be hidden. */
export function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility())
}
