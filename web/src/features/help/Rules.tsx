import { useQuery } from '@tanstack/react-query'
import { Input, Table } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { answer, queries } from '../../lib/api/client'
import type { HelpTexts } from '../../texts/help.zh'
import { RULE_EXAMPLES } from '../../texts/ruleExamples'
import styles from './help.module.css'

/** Every rule with what it looks for, an example, and what it rests on, as the program checks it now. */
export function Rules({ help }: { help: HelpTexts }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => answer(queries.GET('/api/checks/rules', { signal })),
    staleTime: 'static',
  })
  const [words, setWords] = useState('')
  const { columns } = help
  if (error !== null) return <ProblemAlert error={error} />
  const rules = (data?.rules ?? []).filter((rule) =>
    [rule.code, rule.title, rule.explanation, rule.looksAt]
      .join(' ')
      .toLowerCase()
      .includes(words.toLowerCase()),
  )
  return (
    <>
      <p>{data !== undefined && help.rulesHint(data.ruleSet)}</p>
      <Input
        className={styles.find}
        aria-label={help.find}
        placeholder={help.find}
        allowClear
        value={words}
        onChange={({ target }) => setWords(target.value.trim())}
      />
      {/* the keyboard scrolls it too */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.rules} role="region" aria-label={help.rules} tabIndex={0}>
        <Table
          rowKey="code"
          size="small"
          loading={isPending}
          pagination={false}
          dataSource={rules}
          locale={{ emptyText: help.none }}
          columns={[
            { title: columns.code, dataIndex: 'code', width: 64 },
            {
              title: columns.title,
              width: 220,
              render: (_, rule) => (
                <>
                  {rule.title}
                  <span className={styles.under}>{rule.looksAt}</span>
                </>
              ),
            },
            {
              title: columns.severity,
              width: 84,
              render: (_, rule) => help.severities[rule.severity],
            },
            { title: columns.explanation, dataIndex: 'explanation' },
            { title: columns.example, render: (_, rule) => RULE_EXAMPLES[rule.code] ?? rule.suggestion },
            {
              title: columns.basis,
              width: 200,
              render: (_, rule) => (
                <>
                  {rule.basis}
                  <span className={styles.under}>{rule.evidenceLabel}</span>
                </>
              ),
            },
          ]}
        />
      </div>
    </>
  )
}
