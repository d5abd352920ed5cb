import { announce } from './announce.js'

const WARNING = 120
const RENEW = 15000

/**
 * Two minutes before the session ends, says so and offers to stay; what another tab did counts, so the server is asked first. Keys pressed
 * in a form are somebody at the desk, and the server is told of them: a page that is typed in for an hour sends nothing else that counts.
 */
export function warnBeforeSignOut() {
  const template = document.getElementById('sp-sign-out-warning')
  if (!template) return
  const token = template.content.querySelector('form')
  let shown
  let timer
  let told = -Infinity

  const again = (milliseconds) => {
    clearTimeout(timer)
    timer = setTimeout(look, milliseconds)
  }

  const look = async () => {
    let session
    try {
      const answer = await fetch('/account/session', { redirect: 'manual' })
      // Only the server's word ends it: a clock here that runs ahead does not.
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 404) return leave()
      session = await answer.json()
    } catch {
      again(30000)
      return
    }
    const left = session.secondsLeft
    if (left > WARNING) {
      hide()
      again((left - WARNING) * 1000)
    } else {
      if (!shown) show(session.endsAt)
      again(Math.min(left + 1, 20) * 1000)
    }
  }

  const stay = async () => {
    told = performance.now()
    try {
      await fetch('/account/stay', { method: 'POST', body: new URLSearchParams(new FormData(token)), redirect: 'manual' })
    } catch {
      told = -Infinity
    }
  }

  const show = (endsAt) => {
    document.dispatchEvent(new Event('sp:keep-now'))
    shown = template.content.firstElementChild.cloneNode(true)
    const words = `You will be signed out at ${endsAt}.`
    shown.querySelector('[data-words]').textContent = words
    shown.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault()
      await stay()
      hide()
      announce('You stay signed in.')
      look()
    })
    document.getElementById('main-content').prepend(shown)
    document.documentElement.classList.add('sp-warned')
    announce(words)
  }

  const hide = () => {
    shown?.remove()
    shown = undefined
    document.documentElement.classList.remove('sp-warned')
  }

  const leave = () => {
    // A long form sees to its words first, and leads on by itself.
    if (!document.dispatchEvent(new Event('sp:leave', { cancelable: true }))) return
    // Words that wait on this page and nowhere else.
    if (document.querySelector('[name=Held]')) return
    location.assign(`/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`)
  }

  const typed = async (event) => {
    if (!event.isTrusted || !event.target.form || performance.now() - told < RENEW) return
    const warned = shown
    await stay()
    if (warned) look()
  }

  document.addEventListener('keydown', typed)
  document.addEventListener('input', typed)
  // A page that comes back out of the browser's memory, or from behind another, is as old as it was left.
  addEventListener('pageshow', (event) => event.persisted && look())
  document.addEventListener('visibilitychange', () => document.hidden || look())

  look()
}
