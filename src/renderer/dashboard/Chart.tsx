import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import styles from './Dashboard.module.css'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

interface Props {
  readonly label: string
  readonly option: EChartsCoreOption
  /** A bar was pressed: its place on the axis. */
  readonly onPick?: (place: number) => void
}

/** A chart without movement, drawn as vectors so that it prints. */
export const Chart = ({ label, option, onPick }: Props) => {
  const home = useRef<HTMLDivElement>(null)
  const picked = useRef(onPick)
  picked.current = onPick
  useEffect(() => {
    if (!home.current) return
    const chart = init(home.current, undefined, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      ...option,
    })
    chart.on('click', (event) => picked.current?.(event.dataIndex))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(home.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={home} role="img" aria-label={label} className={styles.chart} />
}
