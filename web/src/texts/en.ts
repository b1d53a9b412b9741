import { en as account } from './account.en'
import { en as administration } from './administration.en'
import { en as app } from './app.en'
import { en as audit } from './audit.en'
import { en as calendar } from './calendar.en'
import { en as deputies } from './deputies.en'
import { en as edit } from './edit.en'
import { en as evidence } from './evidence.en'
import { en as grid } from './grid.en'
import { en as history } from './history.en'
import { en as imports } from './import.en'
import { en as inbox } from './inbox.en'
import { en as library } from './library.en'
import { en as newSheet } from './newSheet.en'
import { en as publications } from './publications.en'
import { en as replay } from './replay.en'
import { en as review } from './review.en'
import { en as sheets } from './sheets.en'
import { en as shredding } from './shredding.en'
import { en as statistics } from './statistics.en'
import { en as tables } from './tables.en'
import { en as talk } from './talk.en'
import { en as terms } from './terms.en'
import { en as worklist } from './worklist.en'
import type { Texts } from './zh'

/** Every text of the page in English. */
export const en: Texts = {
  ...app,
  ...terms,
  ...tables,
  ...worklist,
  ...sheets,
  ...shredding,
  ...talk,
  ...inbox,
  ...edit,
  ...newSheet,
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
