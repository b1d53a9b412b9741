import { useQueryClient } from '@tanstack/react-query'
import { answer, identity } from '../../lib/api/client'
import type { components } from '../../lib/api/generated/identity'

export type Plan = components['schemas']['EnrolmentPlan']
export type Line = components['schemas']['Line']
export type Flaw = components['schemas']['Flaw']
export type Done = components['schemas']['Done']

/** What a filled-in workbook would do; nothing is done. */
export function preview(file: File): Promise<Plan> {
  return answer(
    identity.POST('/identity/imports/preview', {
      body: { file: file.name },
      bodySerializer: () => formOf(file),
    }),
  )
}

/** Has done what the workbook says; one-time passwords are told in the answer and never again. */
export function useEnrolment() {
  const client = useQueryClient()
  return async (file: File): Promise<Done[]> => {
    const { lines } = await answer(
      identity.POST('/identity/imports', { body: { file: file.name }, bodySerializer: () => formOf(file) }),
    )
    await client.invalidateQueries({ queryKey: ['units'] })
    await client.invalidateQueries({ queryKey: ['accounts'] })
    return lines
  }
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}
