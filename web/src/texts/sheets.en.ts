import { FORM_COLUMNS, FORM_HEAD } from './form'
import { plural } from './plural'
import type { zh } from './sheets.zh'

export const en: typeof zh = {
  sheet: {
    title: 'Sheet',
    caption: '部门项目支出预算绩效目标表',
    captionNumbered: (number) => `部门项目支出预算绩效目标表 ${number}`,
    year: (year) => `（${year} 年）`,
    head: FORM_HEAD,
    columns: FORM_COLUMNS,
    cellOfRow: (row, column) => `Row ${row} ${column}`,
    back: 'Back to the list',
    print: 'Print',
    status: 'Progress',
    stages: 'Stages of review',
    waitsAt: (stage) => `Waiting: ${stage}`,
    signed: (name, time) => `${name} · ${time}`,
    notSigned: 'Not signed yet',
    current: 'In progress',
    inForce: 'In force',
    inForceText: (revision, number, date) => `Revision ${revision} · ${number} · ${date}`,
    noneInForce: 'Not approved yet',
    underRevision: (revision) =>
      `Being revised as revision ${revision}; until approved, the one in force holds.`,
    reasons: 'Why it was returned',
    reasonsRejected: 'Why it was rejected',
    wholeSheet: 'Whole sheet',
    amount: 'Annual amount',
    submittedAt: 'Submitted',
    changedAt: 'Last change',
    version: 'Version',
    done: (verb) => `${verb}: done`,
    gone: 'This sheet cannot be seen',
    goneHint: 'It may not exist, or you may not see it.',
    stale: 'This sheet has just changed; you now see its latest content. Please look at it before you act.',
  },
  dialogs: {
    submit: {
      title: 'Submit for review',
      text: 'Reviewers take over; until one has acted you can withdraw it.',
      confirm: 'Submit',
    },
    withdraw: {
      title: 'Withdraw',
      text: 'You can then edit and submit again.',
      confirm: 'Withdraw',
      reason: 'Reason (optional)',
    },
    'confirm-amendment': {
      title: 'Confirm the amendment',
      text: 'Please check what the reviewer changed. Once confirmed, the sheet goes on to the next stage; if you disagree, cancel here and withdraw it.',
      confirm: 'Confirm amendment',
      reason: 'Remark (optional)',
    },
    'take-back': {
      title: 'Take the pass back',
      text: 'Your signature becomes void; the sheet comes back to your stage and you may decide again.',
      confirm: 'Take back',
      reason: 'Reason (optional)',
    },
    reopen: {
      title: 'Reopen',
      text: 'The rejection is lifted; the sheet goes back to its unit, which may edit and submit it again.',
      confirm: 'Reopen',
      reason: 'Reason',
    },
    revise: {
      title: 'Start a revision',
      text: 'A new revision is drafted; until it is approved, the one in force holds.',
      confirm: 'Start revision',
      reason: 'Reason',
    },
    'abandon-revision': {
      title: 'Abandon the revision',
      text: 'The changes of this revision are dropped; the sheet goes back to what is in force.',
      confirm: 'Abandon',
      reason: 'Reason',
    },
    discard: {
      title: 'Discard the draft',
      text: 'This cannot be undone; its record is kept.',
      confirm: 'Discard',
      reason: 'Reason',
    },
    reasonRequired: 'Please give a reason',
  },
  amendments: {
    title: 'Amendment to be confirmed',
    todoHint: 'Please check and confirm what the reviewer changed',
    who: (name, time, n) => `${name} passed it on ${time} with ${plural(n, 'change')}:`,
    agreement: (text) => `What was agreed: ${text}`,
    confirmHint:
      'Please check and confirm; then the sheet goes on to the next stage. If you disagree, withdraw it.',
    waitHint: 'The next stage can decide once the unit has confirmed.',
    withdrawn:
      'What the reviewer changed is not confirmed yet. If you disagree, withdraw: the sheet keeps the changed texts, which you may change back or edit before you submit it again.',
    undone: (n) => `${plural(n, 'change')} made with this pass will be undone as well.`,
  },
  submission: {
    found: (errors: number, warnings: number, hints: number) =>
      `${errors} errors, ${warnings} warnings, ${hints} hints`,
    errors: 'Errors: please correct',
    warnings: 'Warnings: please correct or explain',
    hints: 'Hints',
    explanation: 'Explanation',
    explanationFor: (what: string) => `Explanation: ${what}`,
    explanationRequired: 'Correct the sheet or explain here',
    missing: 'Please fill in first',
    nothingChanged: 'Please edit the sheet before you submit it, or abandon the revision.',
  },
  documents: {
    download: 'Download',
    formats: { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' },
    none: 'The system cannot make this file now; please ask an administrator, or print the page.',
  },
}
