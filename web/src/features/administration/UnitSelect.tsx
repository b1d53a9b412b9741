import { Select, type SelectProps } from 'antd'
import { useUnits } from './units'

/** One of the region's units, found by its name or code. */
export function UnitSelect({ ids, ...props }: SelectProps<string> & { ids?: readonly string[] }) {
  const units = useUnits()
  const offered = units.data?.filter(({ id }) => ids === undefined || ids.includes(id)) ?? []
  return (
    <Select<string>
      showSearch={{ optionFilterProp: 'label' }}
      loading={units.isPending}
      options={offered.map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))}
      {...props}
    />
  )
}
