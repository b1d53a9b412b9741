import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LanguageContext, load, type Language } from '../../texts/language'
import { emptyContent } from '../../lib/sheet/draftContent'
import { EditTools } from './EditTools'

test.each([
  ['zh', '查找替换（Ctrl+H）'],
  ['en', 'Find and replace (Ctrl+H)'],
] as const)('keys are told in the brackets of %s', async (language: Language, hint) => {
  const content = emptyContent('88', 2026)
  const none = () => undefined
  render(
    <LanguageContext value={{ ...(await load(language)), speak: none }}>
      <EditTools
        state={{ base: { version: 1, content }, content, status: 'saved', past: [], future: [] }}
        isFinding={false}
        onUndo={none}
        onRedo={none}
        onFind={none}
      />
    </LanguageContext>,
  )
  expect(screen.getByTitle(hint)).toBeVisible()
})
