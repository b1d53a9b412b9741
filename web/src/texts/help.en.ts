import type { HelpTexts } from './help.zh'

export const en: HelpTexts = {
  title: 'Help',
  rules: 'Checks',
  news: 'What is new',
  rulesHint: (ruleSet) =>
    `Rules ${ruleSet}. Errors must be corrected; warnings corrected or explained; hints are worth a look.`,
  find: 'Code or words',
  columns: {
    code: 'Code',
    title: 'Rule',
    severity: 'At submission',
    explanation: 'Why',
    example: 'Example',
    basis: 'Basis',
  },
  severities: { ERROR: 'Error', WARNING: 'Warning', HINT: 'Hint' },
  none: 'No such rule',
  guides: [
    {
      name: 'Drafters',
      roles: ['DRAFTER'],
      pictures: [
        {
          name: 'edit',
          caption: 'Editing: below a cell stands what the checks found, and what they suggest',
        },
        { name: 'sheet', caption: 'A sheet: its state, where it is and what can be done' },
      ],
      parts: [
        {
          title: 'Fill in a sheet',
          steps: [
            'On the work list choose New: an empty sheet or a copy of last year’s; with a document at hand, import it, check it against its source and put what was not understood into fields.',
            'Fill in cell by cell; changes are saved by themselves. Below a cell stands what the checks say of it.',
            'Enter goes to the next cell, Alt+Enter adds a row; blocks can be pasted from Excel or WPS.',
            'An indicator of the library brings its name, unit and typical values; check the value yourself.',
          ],
        },
        {
          title: 'Submit, and what comes back',
          steps: [
            'Submit: errors must be corrected, warnings corrected or explained. Until the next stage acts you may withdraw.',
            'A returned sheet is in To do, with the reasons at their cells.',
            'What a reviewer amended has to be confirmed by the unit.',
            'After approval start a revision; until it is approved the old one stays in force.',
          ],
        },
      ],
    },
    {
      name: 'Reviewers and approvers',
      roles: ['DEPARTMENT_REVIEWER', 'FINANCE_OFFICE_REVIEWER', 'PERFORMANCE_REVIEWER', 'APPROVER'],
      pictures: [
        { name: 'work-list', caption: 'The work list: what has waited longest comes first' },
        { name: 'review', caption: 'Review: beside the sheet stand the decision, findings and changes' },
      ],
      parts: [
        {
          title: 'Look at a sheet',
          steps: [
            'What waits longest comes first. Beside the sheet are the decision, the findings and the changes.',
            'Changes since your last visit, your last step or the approved revision can be marked; what others said stands above the decision.',
            'Click a cell to return the sheet because of it. Ctrl+Enter sends; J and K go on.',
          ],
        },
        {
          title: 'Decide',
          steps: [
            'Pass: on to the next stage. Return: to be corrected. Reject: this revision ends.',
            'Points are optional; with points the grade says what can be decided.',
            'Nobody reviews what they drafted or submitted, nor signs twice in a round.',
            'Approving needs the number of the document.',
          ],
        },
        {
          title: 'Many at once',
          steps: [
            'Select several in To do: approve, return or download them together.',
            'Those without errors are approved together, each of the others only when confirmed.',
            'Each is decided in the version you saw. The outcome can be saved as a list, or printed.',
          ],
        },
        {
          title: 'Deputies',
          steps: [
            'Before you are away, open Deputies in the account menu and appoint a colleague of your unit, for roles and a term. It holds once they accept; for the approval somebody else confirms it, too.',
            'The deputy chooses in the account menu for whom to act, and a band says so; it is signed as “李四（代张三）”. Deputies appoint no deputies.',
            'You can still act yourself, and the first act counts; revoke it when you are back.',
          ],
        },
      ],
    },
    {
      name: 'Auditors',
      roles: ['AUDITOR'],
      pictures: [
        { name: 'replay', caption: 'Replay: the sheet as it was, step by step' },
        { name: 'events', caption: 'Audit: all events can be searched and exported' },
      ],
      parts: [
        {
          title: 'Look into a sheet',
          steps: [
            'The history lists every step: who, when, in which role, which cell, with what words.',
            'Replay shows the sheet as it stood; click a cell for its story.',
            'Compare any two steps; the code on a printout leads to its proof.',
          ],
        },
        {
          title: 'Look into the system',
          steps: [
            'Events can be searched by person, unit, role, project, field, amount and words, accesses too, and all exported; searching leaves a trace.',
            'The register has what was in force on any day, with totals, and what moved since another day; the questions list what calls for a look.',
            'Records are only added; events are sealed, and receipts prove that nothing was changed.',
          ],
        },
      ],
    },
    {
      name: 'Administrators',
      roles: ['ADMIN'],
      pictures: [
        { name: 'setup', caption: 'Setup check: getting started and gaps' },
        { name: 'chain', caption: 'The review chain: what a change means is seen before it is made' },
      ],
      parts: [
        {
          title: 'First use',
          steps: [
            'Follow “Getting started” under Administration, Setup check: enter the finance offices, then the finance bureau and the departments with their offices, then the budget units.',
            'Open an account for everybody and hand over the one-time password in person; units and accounts can come from a workbook.',
            'See what is still missing, and look at the review chain; a change holds for sheets submitted later.',
          ],
        },
        {
          title: 'From day to day',
          steps: [
            'Reset forgotten passwords after making sure who asks; suspend accounts of those who leave.',
            'Two persons make an administrator: one proposes, another confirms.',
            'Unattended lists sheets that nobody can act on; Running shows whether all is well.',
          ],
        },
      ],
    },
  ],
  changes: [
    {
      when: 'November 2026',
      all: [
        'Sheets are returned and downloaded together; before approving many, one sees what others said, and the outcome can be saved as a list.',
        'Filters can be saved under a name.',
        'A colleague can review and approve in the place of somebody who is away.',
        'The bell at the top leads to the inbox: what waits for you, what became of sheets that you wrote, reminders and notes.',
        'Statistics show findings per rule and unit, with the sheets behind each number; the library, accounts and unattended sheets can be exported.',
        'Ctrl+K finds a sheet from every page, ? shows the keys.',
        'Find and replace includes the sources of the money.',
        'Help, and a tour at the first sign-in.',
      ],
    },
  ],
}
