import { InputNumber } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { ExportMenu } from '../../components/ExportMenu'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import type { QuestionItem } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { useAddressFilters } from './addressFilters'
import styles from './audit.module.css'
import { AuditTabs } from './AuditTabs'
import { LogFilters } from './LogFilters'
import { QuestionRows } from './QuestionRows'
import { readAsked, toQuestion, useAnswer, useQuestions } from './questions'

/** What calls for a second look: written questions, each asked of the whole region. */
export default function QuestionsPage() {
  const { audit, app } = useTexts()
  const { questions } = audit
  const { code } = useParams()
  const [params] = useSearchParams()
  const list = useQuestions()
  const chosen = list.data?.questions.find((question) => question.code === code)
  return (
    <Page
      title={audit.title}
      actions={
        chosen && (
          <ExportMenu
            address={`/api/audit/questions/${chosen.code}`}
            query={toQuestion(readAsked(params, chosen))}
          />
        )
      }
    >
      <AuditTabs />
      <p className={styles.soft}>{questions.hint}</p>
      <ProblemAlert error={list.error} />
      {list.data === undefined ? (
        list.error === null && <Loading text={app.loading} />
      ) : (
        <div className={styles.questions}>
          <nav aria-label={questions.list}>
            <ul className={styles.questionList}>
              {list.data.questions.map((question) => (
                <li key={question.code}>
                  <Link
                    to={`/audit/questions/${question.code}`}
                    aria-current={question.code === code ? 'page' : undefined}
                  >
                    {question.code} {question.title}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {chosen === undefined ? <p>{questions.choose}</p> : <Answer key={chosen.code} question={chosen} />}
        </div>
      )}
    </Page>
  )
}

function Answer({ question }: { question: QuestionItem }) {
  const { questions } = useTexts().audit
  const { filters, narrow, clear } = useAddressFilters((params) => readAsked(params, question))
  const { data, error } = useAnswer(question.code, filters)
  return (
    <section aria-labelledby="question">
      <h2 id="question">{question.title}</h2>
      <p>{question.explanation}</p>
      <p className={styles.soft}>{questions.basis(question.basis)}</p>
      <LogFilters filters={filters} narrow={(days) => narrow({ ...days })} clear={clear}>
        {question.parameters.map(({ name, value, label }) => (
          <label key={name} className={styles.number}>
            {label}
            <InputNumber
              min={0}
              max={100_000}
              precision={0}
              value={Number(filters[name] ?? value)}
              onChange={(number) =>
                narrow({ [name]: number === null || number === value ? undefined : String(number) })
              }
            />
          </label>
        ))}
      </LogFilters>
      <ProblemAlert error={error} />
      {data !== undefined && <QuestionRows answer={data} />}
    </section>
  )
}
