import { useCallback, useEffect, useState } from 'react'
import { useTexts } from '../../texts/pages'
import type { Drafting } from './drafting'
import { focusCell } from './EditTable'
import { changedPaths } from './merge'
import type { Step } from './undoing'

/** Steps taken back and done again, by buttons and by the usual keys; the cursor goes to what changed. */
export function useUndo(drafting: Drafting, say: (text: string) => void) {
  const { edit } = useTexts()
  const [shown, setShown] = useState<{ paths: readonly string[] }>()
  useEffect(() => {
    // once the row that came back is there
    shown?.paths.some((path) => focusCell(path))
  }, [shown])
  const show = useCallback(
    (step: Step | undefined, words: (what: string) => string) => {
      if (step === undefined) return
      say(words(edit.steps[step.kind]))
      setShown({
        paths: [...changedPaths(step.after, step.before), ...changedPaths(step.before, step.after)],
      })
    },
    [edit, say],
  )
  const undo = useCallback(() => show(drafting.undo(), edit.undone), [drafting, edit, show])
  const redo = useCallback(() => show(drafting.redo(), edit.redone), [drafting, edit, show])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionOf(event)
      if (action === undefined || isElsewhere(event.target)) return
      event.preventDefault()
      if (action === 'undo') undo()
      else redo()
    }
    // the browser's own menu; what it would take back is only what was typed in one field
    const onBeforeInput = (event: InputEvent) => {
      const isUndo = event.inputType === 'historyUndo'
      if (!event.cancelable || (!isUndo && event.inputType !== 'historyRedo') || isElsewhere(event.target))
        return
      event.preventDefault()
      if (isUndo) undo()
      else redo()
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('beforeinput', onBeforeInput)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('beforeinput', onBeforeInput)
    }
  }, [undo, redo])
  return { undo, redo }
}

function actionOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'y' && !event.shiftKey) return 'redo'
  if (key !== 'z') return undefined
  return event.shiftKey ? 'redo' : 'undo'
}

/** Fields that are not the sheet's take back what was typed in them as everywhere, and dialogs have no steps. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const isOtherField = target.matches('input, textarea') && target.closest('article') === null
  return isOtherField || target.closest('[role=dialog]') !== null
}
