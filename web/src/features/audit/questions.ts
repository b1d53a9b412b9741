import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import type { QuestionAnswer, QuestionItem } from '../../lib/api/types'
import { isDay, toInstants } from './addressFilters'

const NUMBER = /^(?:0|[1-9]\d{0,5})$/

/** With what a question is asked, as it stands in the address: days, and the numbers that it takes. */
export type Asked = { from?: string; to?: string } & Partial<Record<string, string>>

/** What makes no sense there, or is another question's, is passed over: the server would refuse it. */
export function readAsked(params: URLSearchParams, question: QuestionItem | undefined): Asked {
  const asked: Asked = {}
  const given = (name: string) => params.get(name)?.trim() ?? ''
  for (const name of ['from', 'to'] as const) if (isDay(given(name))) asked[name] = given(name)
  for (const { name } of question?.parameters ?? []) if (NUMBER.test(given(name))) asked[name] = given(name)
  return asked
}

/** The same as the API asks for it. */
export function toQuestion({ from, to, ...numbers }: Asked): Record<string, string | number> {
  return {
    ...toInstants({ from, to }),
    ...Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)])),
  }
}

export function useQuestions() {
  return useQuery({
    queryKey: ['audit', 'questions'],
    queryFn: ({ signal }) => answer(queries.GET('/api/audit/questions', { signal })),
    staleTime: Infinity,
  })
}

export function useAnswer(code: string, asked: Asked) {
  return useQuery({
    queryKey: ['audit', 'questions', code, asked],
    queryFn: ({ signal }): Promise<QuestionAnswer> =>
      answer(
        queries.GET('/api/audit/questions/{code}', {
          params: { path: { code }, query: toQuestion(asked) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
