import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, InputNumber, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { saveFile } from '../../lib/api/saving'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useSaving } from '../../components/useSaving'
import { useTexts } from '../../texts/pages'
import {
  exchangePath,
  FORMATS,
  publicationPath,
  read,
  useDepartments,
  useManifest,
  write,
  type Choosing,
  type Manifest,
} from './publications'
import styles from './publications.module.css'

/** The sheets in force of a department and year as documents and exchange tables: all of them, or a refusal. */
export default function PublicationsPage() {
  const { publications: texts, menu } = useTexts()
  const [params, setParams] = useSearchParams()
  const departments = useDepartments()
  const choosing = read(params)
  const choose = (change: Choosing) => setParams(write({ ...choosing, ...change }), { replace: true })
  return (
    <Page title={menu.publications}>
      <search className={styles.choice}>
        <Select<string>
          className={styles.department}
          showSearch={{ optionFilterProp: 'label' }}
          loading={departments.isPending}
          options={departments.data?.items.map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))}
          aria-label={texts.department}
          placeholder={texts.department}
          value={choosing.department}
          onChange={(department) => choose({ department })}
        />
        <InputNumber
          aria-label={texts.year}
          placeholder={texts.year}
          min={2000}
          max={2100}
          precision={0}
          value={choosing.year}
          onChange={(year) => choose({ year: year ?? undefined })}
        />
      </search>
      <Found choosing={choosing} />
    </Page>
  )
}

function Found({ choosing }: { choosing: Choosing }) {
  const { publications: texts, app } = useTexts()
  const { data, error } = useManifest(choosing)
  const { department, year } = choosing
  if (department === undefined || year === undefined) return <p className={styles.soft}>{texts.choose}</p>
  if (error !== null) return <ProblemAlert error={error} />
  if (data === undefined) return <Loading text={app.loading} />
  return (
    <>
      <Count manifest={data} />
      <Files department={department} year={year} />
      <Missing manifest={data} />
      <PrintedNames manifest={data} />
    </>
  )
}

function Count({ manifest: { included, inForce } }: { manifest: Manifest }) {
  const { publications: texts } = useTexts()
  const isComplete = included === inForce
  return (
    <Alert
      showIcon
      type={isComplete ? 'success' : 'warning'}
      title={texts.count(included, inForce)}
      description={isComplete ? undefined : texts.incomplete}
    />
  )
}

function Files({ department, year }: { department: string; year: number }) {
  const { publications: texts } = useTexts()
  return (
    <section className={styles.part} aria-label={texts.files}>
      <h2>{texts.files}</h2>
      <div className={styles.files}>
        {FORMATS.map((format) => (
          <FileButton
            key={format}
            label={texts.formats[format]}
            path={publicationPath(department, year, format)}
            otherwise={`${year}.${format}`}
          />
        ))}
        <FileButton label={texts.exchange} path={exchangePath(department, year)} otherwise={`${year}.zip`} />
      </div>
    </section>
  )
}

function FileButton({ label, path, otherwise }: { label: string; path: string; otherwise: string }) {
  const { isSaving, save } = useSaving()
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={isSaving}
      onClick={() => void save(() => saveFile(path, otherwise))}
    >
      {label}
    </Button>
  )
}

function Missing({ manifest: { missing } }: { manifest: Manifest }) {
  const { publications: texts } = useTexts()
  if (missing.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{texts.missing}</h2>
      <ul>
        {missing.map(({ id, projectName, reason }) => (
          <li key={id}>
            {projectName ?? id}：{reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Printed names are never corrected here: a sheet in force says what was approved. */
function PrintedNames({ manifest: { printedNames } }: { manifest: Manifest }) {
  const { publications: texts } = useTexts()
  if (printedNames.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{texts.names}</h2>
      <ul>
        {printedNames.map(({ id, field, label, printed, registered }) => (
          <li key={id + field}>
            <Link to={`/sheets/${id}`}>{label}</Link>：{texts.name(printed ?? '', registered)}
          </li>
        ))}
      </ul>
    </section>
  )
}
