import {
  CaretRightOutlined,
  FastBackwardOutlined,
  FastForwardOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons'
import { Button, Slider } from 'antd'
import type { ReactNode } from 'react'
import type { Entry } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './replay.module.css'
import type { Player } from './usePlayer'
import { useStepName } from './useStepName'

const MOST_DOTS = 40

interface Props {
  entries: readonly Entry[]
  player: Player
}

/** Goes through the steps of a sheet's life, by hand or by itself. */
export function PlayerBar({ entries, player }: Props) {
  const { replay } = useTexts()
  const nameOf = useStepName()
  const { step, isPlaying, go, play, pause } = player
  const last = entries.length
  const name = (version?: number) => {
    const entry = entries[(version ?? 0) - 1]
    return entry === undefined ? '' : nameOf(entry)
  }
  return (
    <section className={styles.player} aria-label={replay.player}>
      <div className={styles.buttons}>
        <StepButton label={replay.first} icon={<FastBackwardOutlined />} to={1} last={last} player={player} />
        <StepButton
          label={replay.previous}
          icon={<StepBackwardOutlined />}
          to={step - 1}
          last={last}
          player={player}
        />
        <Button
          type="primary"
          shape="circle"
          disabled={last < 2}
          icon={isPlaying ? <PauseOutlined /> : <CaretRightOutlined />}
          aria-label={isPlaying ? replay.pause : replay.play}
          title={isPlaying ? replay.pause : replay.play}
          onClick={isPlaying ? pause : play}
        />
        <StepButton
          label={replay.next}
          icon={<StepForwardOutlined />}
          to={step + 1}
          last={last}
          player={player}
        />
        <StepButton
          label={replay.last}
          icon={<FastForwardOutlined />}
          to={last}
          last={last}
          player={player}
        />
      </div>
      <Slider
        className={styles.slider}
        min={1}
        max={Math.max(last, 2)}
        disabled={last < 2}
        dots={last <= MOST_DOTS}
        value={step}
        onChange={go}
        tooltip={{ formatter: name }}
        ariaLabelForHandle={replay.slider}
        ariaValueTextFormatterForHandle={name}
      />
      <span className={styles.position}>{replay.position(step, last)}</span>
      <span className={styles.keys}>{replay.keys}</span>
    </section>
  )
}

interface StepButtonProps {
  label: string
  icon: ReactNode
  to: number
  last: number
  player: Player
}

function StepButton({ label, icon, to, last, player }: StepButtonProps) {
  return (
    <Button
      type="text"
      shape="circle"
      icon={icon}
      aria-label={label}
      title={label}
      disabled={to < 1 || to > last || to === player.step}
      onClick={() => player.go(to)}
    />
  )
}
