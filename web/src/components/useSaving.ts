import { App } from 'antd'
import { useState } from 'react'
import { asProblem, type Problem } from '../lib/api/problem'

const detailOf = ({ detail }: Problem) => detail

/** Saves a file while its button turns; what went wrong is said in the words of the server, or in those of `explain`. */
export function useSaving() {
  const { message } = App.useApp()
  const [isSaving, setSaving] = useState(false)
  const save = async (work: () => Promise<unknown>, explain: (problem: Problem) => string = detailOf) => {
    setSaving(true)
    try {
      await work()
    } catch (error) {
      void message.error(explain(asProblem(error)))
    } finally {
      setSaving(false)
    }
  }
  return { isSaving, save }
}
