/** One field of a request that forbids it; `path` as in `content.indicators[3].value`. */
export interface Violation {
  path: string
  code: string
  detail: string
}

/** The codes that this page itself gives; all others are the server's. */
export const UNREACHABLE = 'UNREACHABLE'
export const UNAUTHENTICATED = 'UNAUTHENTICATED'
export const STALE_VERSION = 'STALE_VERSION'
export const ACTING_CHANGED = 'ACTING_CHANGED'

/** A refusal, whoever refused: the server with an RFC 9457 problem, or the network. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly violations: readonly Violation[] = [],
    readonly requestId?: string,
  ) {
    super(`${code}: ${detail}`)
  }

  /** Whether the same request may succeed a moment later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export function unreachable(): Problem {
  return new Problem(0, UNREACHABLE, '连接已断开')
}

/** What would be signed in another place than the page says is not sent. */
export function actingChanged(): Problem {
  return new Problem(0, ACTING_CHANGED, '代办身份已经改变，没有提交；请重新载入页面')
}

/** Reads what a response that is not ok says; a proxy's page says nothing that people should see. */
export function toProblem(status: number, body: unknown): Problem {
  if (isProblemJson(body)) {
    return new Problem(status, body.code, body.detail, body.violations ?? [], body.requestId)
  }
  return new Problem(status, `HTTP_${status}`, `系统繁忙，请稍后重试（${status}）`)
}

/** Any error as a problem, for places that show whatever went wrong. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, 'UNEXPECTED', String(error))
}

interface ProblemJson {
  code: string
  detail: string
  violations?: Violation[]
  requestId?: string
}

function isProblemJson(body: unknown): body is ProblemJson {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}
