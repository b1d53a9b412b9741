import { Tag } from 'antd'
import { useTexts } from '../texts/language'

/** That a reviewer's changes wait for the unit's consent. */
export function UnconfirmedTag() {
  return <Tag color="orange">{useTexts().amendments.title}</Tag>
}
