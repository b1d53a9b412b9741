import type { Colours } from './colours'

const BAR_PX = 30
const FRAME_PX = 64

interface Series {
  name: string
  values: readonly number[]
  colour: keyof Colours['bars']
}

export interface BarsProps {
  title: string
  names: readonly string[]
  series: readonly Series[]
  /** What the figures are measured in. */
  unit: string
  /** Parts of one bar instead of bars side by side. */
  stacked?: boolean
  onPick?: (index: number) => void
}

export function heightOf({ names, series, stacked }: BarsProps): { height: number } {
  const perName = stacked === true ? 1 : Math.max(1, series.length * 0.75)
  return { height: FRAME_PX + names.length * BAR_PX * perName }
}

/** Options as data only: texts of people are drawn, never interpreted. */
export function barOption({ title, names, series, unit, stacked }: BarsProps, { bars, ink, line }: Colours) {
  return {
    animationDuration: 300,
    aria: { enabled: true, label: { description: title } },
    grid: { left: 0, right: 40, top: series.length > 1 ? 28 : 4, bottom: 20, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0, icon: 'rect', textStyle: { color: ink } } : undefined,
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'value',
      name: unit,
      nameLocation: 'end',
      nameGap: 6,
      minInterval: series.every(({ values }) => values.every(Number.isInteger)) ? 1 : 0,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, hideOverlap: true },
      nameTextStyle: { color: ink },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, width: 150, overflow: 'truncate' },
    },
    series: series.map(({ name, values, colour }) => ({
      name,
      type: 'bar',
      stack: stacked === true ? 'all' : undefined,
      data: values,
      barMaxWidth: 18,
      cursor: 'pointer',
      itemStyle: { color: bars[colour] },
    })),
  }
}
