import { App } from 'antd'
import { createElement, useCallback } from 'react'
import { useTexts } from '../../texts/pages'
import type { Drafting } from './drafting'
import { TakeBack } from './TakeBack'
import type { Step } from './undoing'

const SECONDS = 12

/** Says for a while what was done, with a button that takes back just that, whatever was done since. */
export function useTakeBack(drafting: Drafting) {
  const { edit } = useTexts()
  const { message } = App.useApp()
  return useCallback(
    (text: string, step: Step | undefined) => {
      if (step === undefined) return
      const key = `step-${step.kind}-${step.at}`
      const onTakeBack = () => {
        drafting.takeBack(step)
        message.destroy(key)
      }
      const content = createElement(TakeBack, { text, what: edit.steps[step.kind], onTakeBack })
      void message.open({ key, type: 'success', duration: SECONDS, content })
    },
    [drafting, edit, message],
  )
}
