import { Select } from 'antd'
import styles from './choice.module.css'

interface Props<Value extends string | number> {
  label: string
  value: Value | undefined
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value | undefined) => void
  wide?: boolean
}

/** One of what there is; a value of the address that there is not any more is shown as it stands. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  wide,
}: Props<Value>) {
  return (
    <Select
      className={wide === true ? styles.wide : styles.narrow}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      onChange={(chosen?: Value) => onChange(chosen)}
      options={[...options]}
    />
  )
}
