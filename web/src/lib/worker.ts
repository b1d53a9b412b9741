/**
 * Has the browser keep the worker that stands in for the server where it cannot be reached. It asks for a new one each
 * time; where there are no workers, as without https, the page is none the worse.
 */
export function keepWorker(): void {
  const workers = (navigator as Partial<Navigator>).serviceWorker
  if (workers === undefined) return
  // what the page itself needs comes first
  window.addEventListener('load', () => {
    workers.register('/worker.js', { updateViaCache: 'none' }).catch(() => undefined)
  })
}
