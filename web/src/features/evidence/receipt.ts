/** Whether a receipt proves its event: calculated here, so that the server need not be believed. */

/** What was sealed: the members of the entry of an event, with payload and metadata beside them. */
export type SealedEvent = Readonly<Record<string, string>>

export interface Checkpoint {
  origin: string
  size: number
  root: string
  /** The signed bytes: the three lines above. */
  body: string
  signatures: readonly { name: string; signature: Uint8Array<ArrayBuffer> }[]
}

export interface Receipt {
  event: SealedEvent
  index: number
  path: readonly Uint8Array<ArrayBuffer>[]
  checkpoint: Checkpoint
}

/** What becomes of a signature: of another key nothing can be said, and older browsers cannot check it. */
export type Signature = 'valid' | 'invalid' | 'unknown-key' | 'unsupported'

export interface Verdict {
  receipt: Receipt
  /** Whether event and path lead to the root of the checkpoint. */
  leadsToRoot: boolean
  signature: Signature
}

const HEAD = 'c2sp.org/tlog-proof@v1\n'
const KEY_ID = 4
const PLAIN = 1
const utf8 = new TextEncoder()

/** Throws what no receipt looks like. */
export function readReceipt(text: string): Receipt {
  const [proof = '', ...notes] = text.split('\n\n')
  const lines = proof.split('\n')
  const extra = /^extra (\S+)$/.exec(lines[1] ?? '')?.[1]
  const index = /^index (\d{1,15})$/.exec(lines[2] ?? '')?.[1]
  if (!text.startsWith(HEAD) || extra === undefined || index === undefined || notes.length !== 2) {
    throw new Error('no receipt')
  }
  return {
    event: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(extra))) as SealedEvent,
    index: Number(index),
    path: lines.slice(3).map(bytes),
    checkpoint: checkpoint(`${notes[0]}\n`, notes[1] ?? ''),
  }
}

function checkpoint(body: string, signatures: string): Checkpoint {
  const [origin, size, root] = body.split('\n')
  if (origin === undefined || root === undefined || !/^\d{1,15}$/.test(size ?? '')) {
    throw new Error('no checkpoint')
  }
  return {
    origin,
    size: Number(size),
    root,
    body,
    signatures: [...signatures.matchAll(/^— (\S+) (\S+)$/gm)].map(([, name = '', base64 = '']) => ({
      name,
      signature: bytes(base64),
    })),
  }
}

/** @param keys of the log, as in `name+id+base64` */
export async function verify(text: string, keys: readonly string[]): Promise<Verdict> {
  const receipt = readReceipt(text)
  return {
    receipt,
    leadsToRoot: await leadsToRoot(receipt),
    signature: await signatureOf(receipt.checkpoint, keys),
  }
}

/** RFC 9162, 2.1.3.2. */
async function leadsToRoot({ event, index, path, checkpoint }: Receipt): Promise<boolean> {
  if (index >= checkpoint.size) return false
  let at = index
  let last = checkpoint.size - 1
  let root = await sha256(Uint8Array.of(0), await entry(event, checkpoint.origin))
  for (const hash of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      root = await sha256(Uint8Array.of(1), hash, root)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else {
      root = await sha256(Uint8Array.of(1), root, hash)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && base64(root) === checkpoint.root
}

/** The leaf's bytes: both hashes are calculated, whatever the receipt says. */
async function entry(event: SealedEvent, origin: string): Promise<Uint8Array<ArrayBuffer>> {
  const { payload = '', metadata = '', ...members } = event
  const sealed: Record<string, string> = {
    ...members,
    source: origin,
    datasha256: hex(await sha256(utf8.encode(payload))),
    metasha256: hex(await sha256(utf8.encode(metadata))),
  }
  const names = Object.keys(sealed).sort()
  return utf8.encode(JSON.stringify(Object.fromEntries(names.map((name) => [name, sealed[name]]))))
}

async function signatureOf(checkpoint: Checkpoint, keys: readonly string[]): Promise<Signature> {
  // the key of the log may have changed: it is the one that the checkpoint names
  const ofTheLog = keys.map(readKey).filter(({ name, type }) => name === checkpoint.origin && type === PLAIN)
  const line = checkpoint.signatures.find(
    ({ name, signature }) =>
      name === checkpoint.origin && ofTheLog.some(({ id }) => id === hex(signature.slice(0, KEY_ID))),
  )
  const key = ofTheLog.find(({ id }) => line !== undefined && id === hex(line.signature.slice(0, KEY_ID)))
  if (key === undefined || line === undefined) return 'unknown-key'
  try {
    const imported = await crypto.subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify'])
    const isValid = await crypto.subtle.verify(
      'Ed25519',
      imported,
      line.signature.slice(KEY_ID),
      utf8.encode(checkpoint.body),
    )
    return isValid ? 'valid' : 'invalid'
  } catch {
    return 'unsupported'
  }
}

function readKey(key: string) {
  const [name = '', id = '', ...rest] = key.split('+')
  const decoded = bytes(rest.join('+'))
  return { name, id, type: decoded[0], bytes: decoded.slice(1) }
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    all.set(part, at)
    return at + part.length
  }, 0)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}

function base64(value: Uint8Array): string {
  return btoa(String.fromCharCode(...value))
}

function hex(value: Uint8Array): string {
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
