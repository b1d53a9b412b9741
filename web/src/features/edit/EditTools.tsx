import { RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useTexts } from '../../texts/pages'
import type { DraftState } from './drafting'

interface Props {
  state: DraftState
  isFinding: boolean
  onUndo: () => void
  onRedo: () => void
  onFind: () => void
}

/** Buttons for what is done to the whole content: steps back and forth, finding words. */
export function EditTools({ state, isFinding, onUndo, onRedo, onFind }: Props) {
  const { app, edit } = useTexts()
  const [last, next] = [state.past.at(-1), state.future.at(-1)]
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'h' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      onFind()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onFind])
  return (
    <>
      <Button
        icon={<UndoOutlined />}
        aria-label={edit.undo}
        title={last && edit.undoOf(edit.steps[last.kind]) + app.aside('Ctrl+Z')}
        disabled={last === undefined}
        onClick={onUndo}
      />
      <Button
        icon={<RedoOutlined />}
        aria-label={edit.redo}
        title={next && edit.redoOf(edit.steps[next.kind]) + app.aside('Ctrl+Y')}
        disabled={next === undefined}
        onClick={onRedo}
      />
      <Button
        icon={<SearchOutlined />}
        aria-label={edit.findAndReplace}
        title={edit.findAndReplace + app.aside('Ctrl+H')}
        aria-expanded={isFinding}
        onClick={onFind}
      />
    </>
  )
}
