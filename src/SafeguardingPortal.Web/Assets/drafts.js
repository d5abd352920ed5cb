import { announce } from './announce.js'

const PAUSE = 1500

/** Keeps the page's long form on the server as it is typed. Nothing is kept in the browser. */
export function keepDrafts() {
  const revision = document.querySelector('[data-draft-path]')
  if (!revision) return
  const form = revision.form
  const status = form.querySelector('[data-draft-status]')
  let timer
  let waits = false
  let busy = false
  let stopped = false

  const say = (words, button) => {
    status.replaceChildren(words, ...(button ? [' ', button] : []))
  }

  const keep = async () => {
    clearTimeout(timer)
    if (!waits || stopped) return
    if (busy) {
      timer = setTimeout(keep, PAUSE)
      return
    }
    waits = false
    busy = true
    try {
      const answer = await fetch(`/drafts/keep?path=${encodeURIComponent(revision.dataset.draftPath)}`, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        redirect: 'manual'
      })
      if (answer.ok) {
        const { revision: number, savedAt } = await answer.json()
        revision.value = number
        say(`Draft kept ${time(savedAt)}. Only you can open it.`)
      } else if (answer.status === 409) {
        await conflict(await answer.json())
      } else {
        waits = true
        say('Not kept: you are signed out. Send the form, or sign in in another tab, and nothing is lost.')
      }
    } catch {
      waits = true
      say('Not kept: the portal cannot be reached. It is tried again as you type.')
    } finally {
      busy = false
    }
  }

  const conflict = ({ revision: number, savedAt }) => {
    stopped = true
    const instead = document.createElement('button')
    instead.type = 'button'
    instead.className = 'govuk-button govuk-button--secondary sp-button'
    instead.textContent = 'Keep what is here instead'
    instead.addEventListener('click', () => {
      revision.value = number
      stopped = false
      waits = true
      keep()
    })
    const words = `Not kept: this form has a draft from ${time(savedAt)}, typed in another tab or before.`
    say(words, instead)
    announce(words)
  }

  form.addEventListener('input', () => {
    waits = true
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  })
  form.addEventListener('submit', () => {
    stopped = true
    clearTimeout(timer)
  })
  document.addEventListener('visibilitychange', () => document.hidden && keep())
  document.addEventListener('sp:keep-now', keep)
}

const time = (instant) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
