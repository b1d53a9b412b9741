import { Descriptions, Empty, Table, Tag, type TableColumnsType } from 'antd'
import { ProblemAlert } from '../../components/ProblemAlert'
import { size } from '../../lib/format/sizes'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import styles from './administration.module.css'
import { DeadLetters } from './DeadLetters'
import { RebuildSection } from './RebuildSection'
import { useRates, useRunningSystem, type Progress, type RunningSystem } from './running'

/** How the system runs, and what an administrator can ask of it. */
export function RunningPart() {
  const texts = useTexts()
  const { running } = texts.administration
  const system = useRunningSystem()
  const rates = useRates(system.data?.projections)
  const { data } = system
  return (
    <>
      <p>{running.hint}</p>
      <ProblemAlert error={system.error} />
      <div className={styles.block}>
        <section aria-labelledby="read-models">
          <h2 id="read-models">{running.readModels}</h2>
          <Table<Progress>
            rowKey="projection"
            size="middle"
            pagination={false}
            loading={system.isPending}
            columns={columns(texts, rates, data)}
            dataSource={data?.projections ?? []}
            scroll={{ x: 720 }}
          />
        </section>
        {data !== undefined && (
          <>
            <DeadLetters letters={data.deadLetters} />
            <Differences differences={data.differences} />
            <RebuildSection present={data.rebuild ?? undefined} last={data.lastRebuild ?? undefined} />
            <DatabaseSize database={data.database} />
          </>
        )}
      </div>
    </>
  )
}

function columns(
  { administration }: Texts,
  rates: ReadonlyMap<string, number>,
  system: RunningSystem | undefined,
): TableColumnsType<Progress> {
  const { running } = administration
  const stuck = (projection: string) =>
    system?.deadLetters
      .filter((letter) => letter.projection === projection && letter.reason == null)
      .reduce((sum, letter) => sum + letter.letters, 0) ?? 0
  return [
    { title: running.readModel, render: (_, { projection }) => running.nameOf(projection) },
    { title: running.position, render: (_, { position, head }) => running.positionOf(position, head) },
    {
      title: running.lag,
      render: (_, { position, head, lagSeconds }) =>
        position >= head ? (
          <Tag color="green">{running.upToDate}</Tag>
        ) : (
          running.lagOf(head - position, lagSeconds)
        ),
    },
    { title: running.rate, render: (_, { projection }) => running.rateOf(rates.get(projection)) },
    {
      title: running.stuck,
      render: (_, { projection }) =>
        stuck(projection) === 0 ? running.none : <Tag color="red">{running.events(stuck(projection))}</Tag>,
    },
  ]
}

function Differences({ differences }: { differences: RunningSystem['differences'] }) {
  const { running } = useTexts().administration
  const lines = Object.entries(differences).flatMap(([projection, found]) =>
    found.map((difference) => ({ projection, ...difference })),
  )
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{running.differences}</h2>
      <p>{running.differencesHint}</p>
      {lines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={running.noDifferences} />
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ projection, aggregate, expected, found }) => (
            <li key={projection + aggregate}>
              {running.difference(running.nameOf(projection), aggregate, expected, found)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function DatabaseSize({ database }: { database: RunningSystem['database'] }) {
  const { running } = useTexts().administration
  const schemas = Object.entries(database.schemas).sort(([, one], [, other]) => other - one)
  return (
    <section aria-labelledby="database">
      <h2 id="database">{running.database}</h2>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'bytes', label: running.databaseBytes, children: size(database.bytes) },
          { key: 'events', label: running.databaseEvents, children: database.events.toLocaleString() },
          ...schemas.map(([schema, bytes]) => ({
            key: schema,
            label: running.schemaOf(schema),
            children: size(bytes),
          })),
        ]}
      />
    </section>
  )
}
