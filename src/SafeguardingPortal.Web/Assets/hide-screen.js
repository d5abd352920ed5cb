const within = 600

/** Escape twice blanks the page at once and leaves it; "Show it again" goes back to where it was pressed. */
export function listenForHideScreen() {
  const hide = document.querySelector('[data-module="sp-hide-screen"]')
  if (hide) listenForEscape(hide.href)

  document.querySelector('[data-module="sp-show-again"]')?.addEventListener('click', (event) => {
    if (history.length < 2) return
    event.preventDefault()
    history.back()
  })
}

function listenForEscape(address) {
  const title = document.title
  let last = -Infinity

  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    if (event.timeStamp - last > within) {
      last = event.timeStamp
      return
    }
    // The next page takes a moment to come; what is on this one must not stand there meanwhile.
    document.documentElement.hidden = true
    document.title = 'Portal'
    location.assign(address)
  }, { capture: true })

  addEventListener('pageshow', () => {
    document.documentElement.hidden = false
    document.title = title
  })
}
