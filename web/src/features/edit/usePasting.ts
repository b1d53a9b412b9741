import { App } from 'antd'
import { useCallback } from 'react'
import type { Block } from '../../lib/grid/block'
import { useTexts } from '../../texts/language'
import type { Drafting } from './drafting'
import { GRID_COLUMNS } from './pastedColumns'
import { withBlock, withoutTexts } from './pasting'

/** Cells pasted and emptied, each one step back; `tell` says what was done. */
export function usePasting(
  drafting: Drafting,
  tell: (text: string, step: ReturnType<Drafting['edit']>) => void,
) {
  const { edit } = useTexts()
  const { message } = App.useApp()
  const onPaste = useCallback(
    (block: Block, path: string) => {
      const [, id = '', name] = path.split('/')
      const column = GRID_COLUMNS.find((one) => one === name)
      if (column === undefined) return
      const pasted = withBlock(drafting.state().content, block, id, column)
      // there is no step back of nothing
      if (pasted.rows === 0) return void message.warning(edit.pasted(pasted))
      tell(
        edit.pasted(pasted),
        drafting.edit(() => pasted.content, { kind: 'paste' }),
      )
    },
    [drafting, edit, message, tell],
  )
  const onClear = useCallback(
    (paths: readonly string[]) =>
      tell(
        edit.cleared(paths.length),
        drafting.edit((before) => withoutTexts(before, paths), { kind: 'clear' }),
      ),
    [drafting, edit, tell],
  )
  return { onPaste, onClear }
}
