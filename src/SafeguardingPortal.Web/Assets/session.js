import { announce } from './announce.js'

const WARNING = 120
const SLACK = 5

/** Two minutes before the session ends, says so and offers to stay; what another tab did counts, so the server is asked first. */
export function warnBeforeSignOut() {
  const template = document.getElementById('sp-sign-out-warning')
  if (!template) return
  let shown

  const look = async () => {
    let session
    try {
      const answer = await fetch('/account/session', { redirect: 'manual' })
      session = answer.ok ? await answer.json() : { secondsLeft: 0 }
    } catch {
      setTimeout(look, 30000)
      return
    }
    const left = session.secondsLeft
    if (left <= 0) leave()
    else if (left > WARNING) {
      shown?.remove()
      shown = undefined
      setTimeout(look, (left - WARNING) * 1000)
    } else {
      if (!shown) show(session.endsAt)
      setTimeout(look, Math.min(left + SLACK, 20) * 1000)
    }
  }

  const show = (endsAt) => {
    document.dispatchEvent(new Event('sp:keep-now'))
    shown = template.content.firstElementChild.cloneNode(true)
    const words = `You will be signed out at ${endsAt}.`
    shown.querySelector('[data-words]').textContent = words
    shown.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault()
      await fetch('/account/stay', { method: 'POST', body: new URLSearchParams(new FormData(event.target)), redirect: 'manual' })
      shown.remove()
      shown = undefined
      announce('You stay signed in.')
    })
    document.getElementById('main-content').prepend(shown)
    announce(words)
  }

  const leave = () => {
    // A long form sees to its words first, and leads on by itself.
    if (!document.dispatchEvent(new Event('sp:leave', { cancelable: true }))) return
    location.assign(`/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`)
  }

  look()
}
