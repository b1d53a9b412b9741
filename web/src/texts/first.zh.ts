import { zh as app } from './app.zh'
import { zh as newSheet } from './newSheet.zh'
import { zh as tables } from './tables.zh'
import { zh as terms } from './terms.zh'
import { zh as worklist } from './worklist.zh'

/** The texts in Chinese that are needed to show the first list; they come with the page. */
export const first = {
  ...app,
  ...terms,
  ...tables,
  ...worklist,
  ...newSheet,
}

export type FirstTexts = typeof first
