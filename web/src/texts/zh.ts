import { zh as account } from './account.zh'
import { zh as administration } from './administration.zh'
import { zh as audit } from './audit.zh'
import { zh as calendar } from './calendar.zh'
import { zh as deputies } from './deputies.zh'
import { zh as edit } from './edit.zh'
import { zh as evidence } from './evidence.zh'
import { first } from './first.zh'
import { zh as grid } from './grid.zh'
import { zh as history } from './history.zh'
import { zh as imports } from './import.zh'
import { zh as inbox } from './inbox.zh'
import { zh as library } from './library.zh'
import { zh as publications } from './publications.zh'
import { zh as replay } from './replay.zh'
import { zh as review } from './review.zh'
import { zh as sheets } from './sheets.zh'
import { zh as shredding } from './shredding.zh'
import { zh as statistics } from './statistics.zh'
import { zh as talk } from './talk.zh'

/** Every text of the page in Chinese, a file per feature; the file beside it has the same in English. */
export const zh = {
  ...first,
  ...sheets,
  ...shredding,
  ...talk,
  ...inbox,
  ...edit,
  ...imports,
  ...review,
  ...history,
  ...replay,
  ...audit,
  ...evidence,
  ...publications,
  ...statistics,
  ...administration,
  ...calendar,
  ...account,
  ...deputies,
  ...library,
  ...grid,
}

export type Texts = typeof zh
