import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, type EChartsCoreOption, use as install } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useIsDark } from '../../lib/appearance'
import { useLanguage } from '../../texts/language'
import { barOption, heightOf, type BarsProps } from './barOption'
import { coloursOf } from './colours'
import styles from './statistics.module.css'

install([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

/** Lying bars, one group a name. The table below says the same and is what keyboards and screen readers use. */
export default function Bars(props: BarsProps) {
  const { language } = useLanguage()
  const isDark = useIsDark()
  const element = useRef<HTMLDivElement>(null)
  const { title, onPick } = props
  const option = JSON.stringify(barOption(props, coloursOf(isDark)))
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  }, [onPick])

  useEffect(() => {
    if (element.current === null) return
    const chart = init(element.current, undefined, {
      renderer: 'svg',
      locale: language === 'zh' ? 'ZH' : 'EN',
    })
    chart.setOption(JSON.parse(option) as EChartsCoreOption)
    chart.on('click', ({ dataIndex }) => pick.current?.(dataIndex))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option, language])
  return <div ref={element} className={styles.chart} role="img" aria-label={title} style={heightOf(props)} />
}
