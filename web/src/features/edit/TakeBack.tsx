import { Button } from 'antd'
import { useTexts } from '../../texts/pages'

interface Props {
  text: string
  what: string
  onTakeBack: () => void
}

/** What was done, and the way back from it. */
export function TakeBack({ text, what, onTakeBack }: Props) {
  const { edit } = useTexts()
  return (
    <>
      {text}
      <Button type="link" size="small" aria-label={edit.undoOf(what)} onClick={onTakeBack}>
        {edit.undo}
      </Button>
    </>
  )
}
