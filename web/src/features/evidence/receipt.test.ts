import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { verify } from './receipt'

// jsdom has none that calculates
vi.stubGlobal('crypto', webcrypto)

const vectors = readFileSync('../shared/src/test/resources/ledger/vectors.txt', 'utf8')
const begin = vectors.indexOf('c2sp.org/tlog-proof@v1')
const receipt = `${vectors.slice(begin).split(/\n\n(?!— |mubiao)/)[0] ?? ''}\n`
const KEYS = ['mubiao.example/ledger+f4ecdb65+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea']

/** With other members of the event. */
function altered(change: (event: string) => string): string {
  return receipt.replace(/^extra (\S+)$/m, (_, extra: string) => {
    const changed = change(Buffer.from(extra, 'base64').toString('utf8'))
    expect(changed).not.toBe(Buffer.from(extra, 'base64').toString('utf8'))
    return `extra ${Buffer.from(changed).toString('base64')}`
  })
}

describe('a receipt', () => {
  test('of the reference implementation proves its event', async () => {
    const verdict = await verify(receipt, KEYS)
    expect(verdict.leadsToRoot).toBe(true)
    expect(verdict.signature).toBe('valid')
    expect(verdict.receipt.event.type).toBe('SheetPassed')
    expect(verdict.receipt.checkpoint.size).toBe(5)
  })

  test.each([
    ['another payload', altered((event) => event.replace('急', '缓'))],
    ['another stream', altered((event) => event.replace('"0b6c1a52', '"0b6c1a53'))],
    ['another index', receipt.replace('index 3', 'index 2')],
    ['a shorter path', receipt.replace(/^index 3\n.*\n/m, 'index 3\n')],
    ['an index behind the end', receipt.replace('index 3', 'index 5')],
  ])('with %s proves nothing', async (_, text) => {
    expect((await verify(text, KEYS)).leadsToRoot).toBe(false)
  })

  test('whose checkpoint was changed is not signed', async () => {
    expect((await verify(receipt.replace('\n5\n', '\n6\n'), KEYS)).signature).toBe('invalid')
  })

  test('is signed by the key that it names, of several of the log', async () => {
    const before = `mubiao.example/ledger+00000000+AQ${'A'.repeat(42)}`
    expect((await verify(receipt, [before, ...KEYS])).signature).toBe('valid')
    expect((await verify(receipt, [before])).signature).toBe('unknown-key')
  })

  test('of another log is signed by nobody known', async () => {
    expect((await verify(receipt, [])).signature).toBe('unknown-key')
  })

  test.each([
    '',
    'c2sp.org/tlog-proof@v1\n',
    receipt.replace('index 3', 'index x'),
    receipt.replace('extra ', 'extra *'),
  ])('is recognised as such: %#', async (text) => {
    await expect(verify(text, KEYS)).rejects.toThrow()
  })
})
