import { Tour } from 'antd'
import { useState } from 'react'
import { seesSheets, useMe } from '../lib/api/me'
import { endTour } from '../lib/session/tour'
import { useTexts } from '../texts/pages'

/** Where things are, for who comes for the first time. */
export default function FirstTour() {
  const { tour } = useTexts()
  const me = useMe()
  const [isOpen, setOpen] = useState(true)
  const end = () => {
    endTour(me.account)
    setOpen(false)
  }
  return (
    <Tour
      open={isOpen}
      onClose={end}
      steps={[
        { title: tour.welcome, description: tour.welcomeText },
        { title: tour.menu, description: tour.menuText, target: at('header nav') },
        ...(seesSheets(me)
          ? [{ title: tour.search, description: tour.searchText, target: at('#search') }]
          : []),
        { title: tour.person, description: tour.personText, target: at('#person') },
      ]}
    />
  )
}

function at(selector: string) {
  return () => document.querySelector<HTMLElement>(selector) ?? document.body
}
