import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PASSWORD } from './people.ts'

const JAR = '../app/target/mubiao.jar'
const PATIENCE_MS = 120_000

/** Starts the packaged program with the demo's people and sheets on a port and data of its own; stops it at the end. */
export default async function startProgram() {
  if (process.env.MUBIAO_URL !== undefined) return undefined
  const data = temporaryData()
  const program = await start(data, '--demo')
  process.env.MUBIAO_URL = program.url
  return async () => {
    await program.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

export interface Program {
  url: string
  stop: () => Promise<void>
}

export function temporaryData(): string {
  return mkdtempSync(join(tmpdir(), 'mubiao-e2e-'))
}

/** The second compiler pays only after minutes. */
const JVM = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Starts the packaged program on a free port and waits until it is ready. */
export async function start(data: string, ...options: string[]): Promise<Program> {
  const port = await freePort()
  const program = spawn(
    'java',
    [...JVM, '-jar', JAR, `--server.port=${port}`, `--mubiao.data=${data}/data`, ...options],
    { env: { ...process.env, MUBIAO_DEMO_PASSWORD: PASSWORD }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  program.stdout.pipe(createWriteStream(`target/e2e-program-${port}.log`))
  const url = `http://localhost:${port}`
  await untilReady(url, () => program.exitCode === null)
  return {
    url,
    stop: () => {
      program.kill()
      return ended
    },
  }
}

async function untilReady(url: string, isAlive: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end && isAlive()) {
    const ready = await fetch(`${url}/actuator/health/readiness`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await pause(200)
  }
  throw new Error('the program did not become ready, see target/e2e-program-*.log')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
