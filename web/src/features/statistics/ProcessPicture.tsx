import type { Ref } from 'react'
import type { ProcessMap } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { layoutOf, NODE_WIDTH, type Arrow, type Layout, type Node } from './processLayout'
import styles from './statistics.module.css'

const FONT = 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const THINNEST = 1.25
const THICKEST = 5

/** Of the saved picture; on the page the style sheet has its own, for both themes. */
const COLOURS = {
  paper: '#ffffff',
  ink: '#1d2433',
  soft: '#51586a',
  line: '#6d7a92',
  stage: '#eaf1f9',
  phase: '#f6f8fb',
}

/** The map as an SVG that can leave the page; the table beside it is its text. */
export function ProcessPicture({ data, ref }: { data: ProcessMap; ref: Ref<SVGSVGElement> }) {
  const { statistics: texts } = useTexts()
  const states = data.states.map(({ id }) => id)
  const layout = layoutOf(states, data.transitions)
  const most = Math.max(...data.transitions.map(({ count }) => count))
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={texts.map.title}
      fontFamily={FONT}
      fontSize={12}
    >
      <rect width="100%" height="100%" className={styles.mapPaper} fill={COLOURS.paper} />
      <defs>
        <marker
          id="process-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 L8 4 L0 8 z" className={styles.mapHead} fill={COLOURS.line} />
        </marker>
      </defs>
      {layout.arrows.map((arrow) => (
        <Line key={`${arrow.from} ${arrow.to}`} arrow={arrow} width={widthOf(arrow, most)} />
      ))}
      {layout.nodes.map((node) => (
        <Box key={node.id} node={node} data={data} layout={layout} />
      ))}
      {layout.arrows.map((arrow) => (
        <Figures key={`${arrow.from} ${arrow.to}`} arrow={arrow} />
      ))}
    </svg>
  )
}

function widthOf({ count }: Arrow, most: number): number {
  return THINNEST + (THICKEST - THINNEST) * (Math.log1p(count) / Math.log1p(most))
}

function Line({ arrow, width }: { arrow: Arrow; width: number }) {
  return (
    <polyline
      points={arrow.points.map((point) => point.join(',')).join(' ')}
      fill="none"
      className={styles.mapLine}
      stroke={COLOURS.line}
      strokeWidth={Math.round(width * 10) / 10}
      strokeLinejoin="round"
      markerEnd="url(#process-arrow)"
    />
  )
}

interface BoxProps {
  node: Node
  data: ProcessMap
  layout: Layout
}

function Box({ node, data, layout }: BoxProps) {
  const { statistics: texts } = useTexts()
  const state = data.states.find(({ id }) => id === node.id)
  if (state === undefined) return null
  const isStage = state.kind === 'STAGE'
  const middle = layout.left + NODE_WIDTH / 2
  const centre = node.y + node.height / 2
  return (
    <g textAnchor="middle">
      <rect
        x={layout.left}
        y={node.y}
        width={NODE_WIDTH}
        height={node.height}
        rx={8}
        className={isStage ? styles.mapStage : styles.mapPhase}
        fill={isStage ? COLOURS.stage : COLOURS.phase}
        stroke={COLOURS.line}
      />
      <text
        x={middle}
        y={centre - 4}
        className={styles.mapInk}
        fill={COLOURS.ink}
        fontSize={14}
        fontWeight={600}
      >
        {state.label}
      </text>
      <text x={middle} y={centre + 14} className={styles.mapSoft} fill={COLOURS.soft}>
        {texts.map.inBox(state.now, state.medianDays ?? undefined)}
      </text>
    </g>
  )
}

/** On the line, kept legible by an edge in the colour of the paper. */
function Figures({ arrow }: { arrow: Arrow }) {
  const { statistics: texts } = useTexts()
  const [x, y] = arrow.label
  const isStraight = arrow.points.length === 2
  return (
    <text
      x={x}
      y={y + 4}
      textAnchor={isStraight ? 'start' : 'middle'}
      className={styles.mapFigures}
      fill={COLOURS.ink}
      stroke={COLOURS.paper}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {texts.map.onArrow(arrow.count, arrow.medianDays)}
    </text>
  )
}
