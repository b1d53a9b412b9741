import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MeContext } from '../lib/api/me'
import type { Me } from '../lib/api/types'
import { Signer } from './Signer'

const li: Me = {
  account: 'li',
  name: '李四',
  unit: { id: '105', name: '财政局' },
  region: '640221000',
  roles: ['FINANCE_OFFICE_REVIEWER'],
  deputyFor: [],
  deputiesToSettle: 0,
}

function open(me: Me) {
  return render(
    <MeContext value={me}>
      <Signer />
    </MeContext>,
  )
}

test('who signs in the place of another is told so where they sign', () => {
  open({ ...li, onBehalfOf: { account: 'zhang', name: '张三' } })
  expect(screen.getByText('将记为“李四（代张三）”')).toBeVisible()
})

test('who signs in the own name is told nothing', () => {
  expect(open(li).container).toBeEmptyDOMElement()
})
