import { DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown, Form, Input, Tooltip } from 'antd'
import { useState } from 'react'
import type { Role } from '../../lib/api/types'
import { ActionDialog } from '../../components/ActionDialog'
import { Secret } from '../../components/Secret'
import { ROLES } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import {
  useAccountAction,
  useOpening,
  usePasswordReset,
  useRoleRules,
  whyExcluded,
  type Account,
  type NewAccount,
  type Opened,
} from './accounts'
import { requiredText } from '../../lib/format/visible'
import { AccountKeys } from './AccountKeys'
import styles from './administration.module.css'
import { LeavingWarning, rolesAtUnit } from './LeavingWarning'
import { UnitSelect } from './UnitSelect'

type Action = 'roles' | 'rename' | 'transfer' | 'suspend' | 'resume' | 'reset' | 'keys'

/** What an administrator is asked about now, or told once. */
export type Asked =
  { action: 'open' } | { action: Action; account: Account } | { action: 'told'; opened: Opened }

interface Props<A extends Asked = Asked> {
  asked: A
  ask: (asked: Asked | undefined) => void
}

export function AccountActions({ account, ask }: { account: Account; ask: (asked: Asked) => void }) {
  const { administration } = useTexts()
  const others: Action[] = [
    'rename',
    'transfer',
    account.status === 'ACTIVE' ? 'suspend' : 'resume',
    'reset',
    'keys',
  ]
  return (
    <>
      <Button type="link" className={styles.action} onClick={() => ask({ action: 'roles', account })}>
        {administration.accountActions.roles}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: others.map((action) => ({
            key: action,
            danger: action === 'suspend',
            label: administration.accountActions[action],
            onClick: () => ask({ action, account }),
          })),
        }}
      >
        <Button type="link" className={styles.action} aria-label={administration.moreOf(account.name)}>
          {administration.moreActions} <DownOutlined />
        </Button>
      </Dropdown>
    </>
  )
}

export function AccountDialogs({ asked, ask }: Props) {
  switch (asked.action) {
    case 'open':
      return <Opening ask={ask} />
    case 'told':
      return <OneTimePassword asked={asked} ask={ask} />
    case 'roles':
      return <Roles account={asked.account} ask={ask} />
    case 'rename':
      return <Renaming account={asked.account} ask={ask} />
    case 'transfer':
      return <Transfer account={asked.account} ask={ask} />
    case 'suspend':
    case 'resume':
      return <Suspension verb={asked.action} account={asked.account} ask={ask} />
    case 'reset':
      return <Reset account={asked.account} ask={ask} />
    case 'keys':
      return <AccountKeys account={asked.account} onClose={() => ask(undefined)} />
  }
}

interface OfAccount {
  account: Account
  ask: (asked: Asked | undefined) => void
}

function Opening({ ask }: Pick<Props, 'ask'>) {
  const { administration } = useTexts()
  const { act } = useOpening()
  const [opened, setOpened] = useState<Opened>()
  if (opened !== undefined) return <OneTimePassword asked={{ action: 'told', opened }} ask={ask} />
  return (
    <ActionDialog<NewAccount>
      title={administration.open}
      confirm={administration.openConfirm}
      initial={{ roles: [] }}
      perform={async (values) => setOpened(await act(values))}
      onClose={() => undefined}
      onCancel={() => ask(undefined)}
    >
      <Form.Item
        name="id"
        label={administration.userName}
        extra={administration.userNameHint}
        rules={[{ required: true, message: administration.required }]}
      >
        <Input maxLength={32} autoComplete="off" autoFocus />
      </Form.Item>
      <NameField />
      <UnitField />
      <RolesField />
    </ActionDialog>
  )
}

function Roles({ account, ask }: OfAccount) {
  const { administration } = useTexts()
  const { act } = useAccountAction('roles', account)
  return (
    <ActionDialog<{ roles: Role[] }>
      title={administration.rolesOf(account.name)}
      confirm={administration.save}
      initial={{ roles: account.roles }}
      perform={act}
      onClose={() => ask(undefined)}
    >
      <RolesField />
      <Form.Item noStyle dependencies={['roles']}>
        {({ getFieldValue }) => (
          <LeavingWarning
            account={account.id}
            roles={account.roles.filter((role) => !(getFieldValue('roles') as Role[]).includes(role))}
          />
        )}
      </Form.Item>
    </ActionDialog>
  )
}

function Renaming({ account, ask }: OfAccount) {
  const { administration } = useTexts()
  const { act } = useAccountAction('rename', account)
  return (
    <ActionDialog<{ name: string }>
      title={administration.accountActions.rename}
      confirm={administration.save}
      initial={{ name: account.name }}
      perform={act}
      onClose={() => ask(undefined)}
    >
      <NameField />
    </ActionDialog>
  )
}

function Transfer({ account, ask }: OfAccount) {
  const { administration } = useTexts()
  const { act } = useAccountAction('transfer', account)
  return (
    <ActionDialog<{ unit: string }>
      title={administration.transferOf(account.name)}
      confirm={administration.accountActions.transfer}
      initial={{ unit: account.unit }}
      perform={act}
      onClose={() => ask(undefined)}
    >
      <p>{administration.transferHint}</p>
      <LeavingWarning account={account.id} roles={rolesAtUnit(account.roles)} />
      <UnitField />
    </ActionDialog>
  )
}

function Suspension({ verb, account, ask }: OfAccount & { verb: 'suspend' | 'resume' }) {
  const { administration } = useTexts()
  const { act } = useAccountAction(verb, account)
  return (
    <ActionDialog<{ reason: string }>
      title={`${administration.accountActions[verb]}：${account.name}`}
      confirm={administration.accountActions[verb]}
      isGrave={verb === 'suspend'}
      perform={act}
      onClose={() => ask(undefined)}
    >
      <p>{verb === 'suspend' ? administration.suspendHint : administration.resumeHint}</p>
      {verb === 'suspend' && <LeavingWarning account={account.id} />}
      <Form.Item name="reason" label={administration.reason} rules={[requiredText(administration.required)]}>
        <Input.TextArea rows={2} maxLength={2000} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}

function Reset({ account, ask }: OfAccount) {
  const { administration } = useTexts()
  const { act } = usePasswordReset(account)
  const [opened, setOpened] = useState<Opened>()
  if (opened !== undefined) return <OneTimePassword asked={{ action: 'told', opened }} ask={ask} />
  return (
    <ActionDialog<{ keepKeys?: boolean }>
      title={`${administration.accountActions.reset}：${account.name}`}
      confirm={administration.accountActions.reset}
      isGrave
      perform={async ({ keepKeys = false }) => setOpened(await act({ keepKeys }))}
      onClose={() => undefined}
      onCancel={() => ask(undefined)}
    >
      <p>{administration.resetHint}</p>
      <Form.Item name="keepKeys" valuePropName="checked">
        <Checkbox>{administration.keepKeys}</Checkbox>
      </Form.Item>
    </ActionDialog>
  )
}

function OneTimePassword({ asked: { opened }, ask }: Props<Extract<Asked, { action: 'told' }>>) {
  const { administration } = useTexts()
  return (
    <Secret
      title={administration.oneTimePassword}
      hint={administration.oneTimeHint(opened.name, opened.id)}
      secret={opened.oneTimePassword ?? ''}
      onClose={() => ask(undefined)}
    />
  )
}

function NameField() {
  const { administration } = useTexts()
  return (
    <Form.Item name="name" label={administration.name} rules={[requiredText(administration.required)]}>
      <Input maxLength={50} autoComplete="off" />
    </Form.Item>
  )
}

function UnitField() {
  const { administration } = useTexts()
  return (
    <Form.Item
      name="unit"
      label={administration.unit}
      rules={[{ required: true, message: administration.required }]}
    >
      <UnitSelect />
    </Form.Item>
  )
}

function RolesField() {
  const { administration } = useTexts()
  return (
    <Form.Item
      name="roles"
      label={administration.roles}
      rules={[{ required: true, message: administration.roleRequired }]}
    >
      <RoleChoice />
    </Form.Item>
  )
}

/** Takes of what a form gives its fields only what a group of boxes may have. */
function RoleChoice({ value, onChange }: { value?: Role[]; onChange?: (roles: Role[]) => void }) {
  const { roles } = useTexts()
  const rules = useRoleRules().data?.items ?? []
  return (
    <Checkbox.Group<Role>
      className={styles.roles}
      value={value}
      onChange={onChange}
      options={ROLES.map((role) => {
        const reason = whyExcluded(rules, value ?? [], role)
        return {
          value: role,
          disabled: reason !== undefined,
          title: reason,
          label: reason === undefined ? roles[role] : <Tooltip title={reason}>{roles[role]}</Tooltip>,
        }
      })}
    />
  )
}
