import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Problem } from './problem'

/** A command as a mutation: it runs once however often it is called meanwhile, and reads anew what it changed. */
export function useDeed<Input, Result>(perform: (input: Input) => Promise<Result>, changes: QueryKey) {
  const client = useQueryClient()
  const running = useRef(false)
  const mutation = useMutation<Result, Problem, Input>({
    mutationFn: perform,
    // a refusal too: what it was refused for has changed meanwhile
    onSettled: () => {
      running.current = false
      return client.invalidateQueries({ queryKey: changes })
    },
  })
  const act = async (input: Input): Promise<Result | undefined> => {
    if (running.current) return undefined
    running.current = true
    return mutation.mutateAsync(input)
  }
  return { act, isRunning: mutation.isPending, problem: mutation.error, reset: mutation.reset }
}
