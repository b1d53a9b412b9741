import { randomUUID } from 'node:crypto'
import { at, PASSWORD, type Person } from './people.ts'

interface SheetVersion {
  id: string
  version: number
}

type Content = Record<string, unknown> & { projectName: string; indicators: Record<string, unknown>[] }

/** The API as scripts use it, for what a test needs before people come in. */
export class Script {
  private constructor(private readonly token: string) {}

  static async of(person: Person): Promise<Script> {
    const secret = process.env.MUBIAO_DEMO_PASSWORD ?? PASSWORD
    const response = await fetch(at('/oauth2/token'), {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${person}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    const { access_token } = (await response.json()) as { access_token: string }
    return new Script(access_token)
  }

  async get<T>(path: string): Promise<T> {
    return JSON.parse(await this.text(path)) as T
  }

  async text(path: string): Promise<string> {
    const response = await fetch(at(path), { headers: { Authorization: `Bearer ${this.token}` } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.text()
  }

  async post(path: string, body: unknown, version?: number): Promise<SheetVersion> {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${this.token}`,
      'Content-Type': 'application/json',
    }
    if (version !== undefined) headers['If-Match'] = `"${version}"`
    const response = await fetch(at(path), { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as SheetVersion
  }

  act(verb: string, { id, version }: SheetVersion, body: unknown): Promise<SheetVersion> {
    return this.post(`/api/sheets/${id}/${verb}`, body, version)
  }
}

/** The content of one of the demo's own sheets. */
export async function seedContent(drafter: Script): Promise<Content> {
  const { items } = await drafter.get<{ items: { id: string }[] }>(
    '/api/sheets?q=%E8%8F%9C%E7%AF%AE%E5%AD%90',
  )
  const { content } = await drafter.get<{ content: Content }>(`/api/sheets/${items[0]?.id ?? ''}`)
  content.indicators.forEach((row) => delete row.parsedValue)
  return content
}

const REVIEWERS = ['department', 'finance-office', 'performance-office'] as const

/** Drafts a sheet, submits it, and has it passed by so many reviewers. */
export async function sheetPassedBy(reviewers: number, projectName: string): Promise<SheetVersion> {
  const [drafter, ...others] = await Promise.all(['drafter', ...REVIEWERS].map((p) => Script.of(p as Person)))
  if (drafter === undefined) throw new Error('nobody drafts')
  return makeSheet(drafter, others.slice(0, reviewers), { ...(await seedContent(drafter)), projectName })
}

/** Many sheets that wait for approval. */
export async function sheetsToApprove(names: readonly string[]): Promise<void> {
  const [drafter, ...others] = await Promise.all(['drafter', ...REVIEWERS].map((p) => Script.of(p as Person)))
  if (drafter === undefined) throw new Error('nobody drafts')
  const content = await seedContent(drafter)
  for (const projectName of names) await makeSheet(drafter, others, { ...content, projectName })
}

async function makeSheet(
  drafter: Script,
  reviewers: readonly Script[],
  content: Content,
): Promise<SheetVersion> {
  let sheet = await drafter.post('/api/sheets', { id: randomUUID(), content })
  sheet = await drafter.act('submit', sheet, {})
  for (const reviewer of reviewers) sheet = await reviewer.act('pass', sheet, { opinion: '同意。' })
  return sheet
}
