import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom has none of these
Element.prototype.checkVisibility = function () {
  return this.closest('[hidden], [style*="display: none"]') === null
}
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList
window.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
})
