import { existsSync, readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../texts/help.en'
import { zh } from '../../texts/help.zh'

const FOLDER = 'src/features/help/pictures'
const MOST_BYTES = 60_000

test.each([zh, en])('every guide has its pictures, and no picture is left over', (texts) => {
  const named = texts.guides.flatMap(({ pictures }) => pictures.map(({ name }) => `${name}.webp`))
  expect(existsSync(FOLDER) ? readdirSync(FOLDER).sort() : []).toEqual(named.sort())
  named.forEach((name) => expect(statSync(`${FOLDER}/${name}`).size).toBeLessThan(MOST_BYTES))
})
