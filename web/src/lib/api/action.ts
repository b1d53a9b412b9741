import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Problem } from './problem'

/**
 * A command as a mutation: it runs once however often it is called meanwhile. `update` reads anew what the command
 * changed, or what it was refused for; only then is the command over.
 */
export function useCommand<Input, Result>(
  perform: (input: Input) => Promise<Result>,
  update: (problem: Problem | null) => Promise<void> | undefined,
) {
  const running = useRef(false)
  const mutation = useMutation<Result, Problem, Input>({
    mutationFn: perform,
    onSettled: async (_, problem) => {
      await update(problem)
      running.current = false
    },
  })
  const act = async (input: Input): Promise<Result | undefined> => {
    if (running.current) return undefined
    running.current = true
    return mutation.mutateAsync(input)
  }
  return { act, isRunning: mutation.isPending, problem: mutation.error, reset: mutation.reset }
}

/** A command that changes what is kept below a key; a refusal too has its reason there. */
export function useAction<Input, Result>(perform: (input: Input) => Promise<Result>, changes: QueryKey) {
  const client = useQueryClient()
  return useCommand(perform, () => client.invalidateQueries({ queryKey: changes }))
}
