import { App } from 'antd'
import { useCallback } from 'react'
import type { Block } from '../../lib/grid/block'
import { useTexts } from '../../texts/pages'
import type { Drafting } from './drafting'
import { shownColumns, type Part } from './parts'
import { withBlock, withoutTexts } from './pasting'

/** Cells pasted and emptied, each one step back; `tell` says what was done. */
export function usePasting(
  drafting: Drafting,
  parts: ReadonlySet<Part>,
  tell: (text: string, step: ReturnType<Drafting['edit']>) => void,
) {
  const { edit } = useTexts()
  const { message } = App.useApp()
  const onPaste = useCallback(
    (block: Block, path: string) => {
      const [, id = '', name] = path.split('/')
      const columns = shownColumns(parts)
      const column = columns.find((one) => one === name)
      if (column === undefined) return
      const pasted = withBlock(drafting.state().content, block, id, column, columns)
      // there is no step back of nothing
      if (pasted.rows === 0) return void message.warning(edit.pasted(pasted))
      tell(
        edit.pasted(pasted),
        drafting.edit(() => pasted.content, { kind: 'paste' }),
      )
    },
    [drafting, edit, message, parts, tell],
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
