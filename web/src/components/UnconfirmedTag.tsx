import { Tag } from 'antd'
import { useFirstTexts } from '../texts/language'

/** That a reviewer's changes wait for the unit's consent. */
export function UnconfirmedTag() {
  return <Tag color="orange">{useFirstTexts().workList.unconfirmed}</Tag>
}
