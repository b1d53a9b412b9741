import type { Entry } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { nameOfEvent } from '../../lib/format/eventNames'

/** A version by what was done, by whom and when, such as 第 3 步 · 送审 · 马晓燕 · 2026-03-01 10:00. */
export function useStepName() {
  const { acting, replay, eventNames } = useTexts()
  return (entry: Entry) =>
    [
      replay.version(entry.version),
      nameOfEvent(entry.type, eventNames),
      acting.signature(entry.actor.name, entry.actor.onBehalfOfName),
      moment(entry.at),
    ].join(' · ')
}
