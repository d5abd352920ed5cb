import { announce } from './announce.js'

const PAUSE = 1500
const AGAIN = 10000
const PATIENCE = 3000

/** Keeps the page's long form on the server as it is typed. Nothing is kept in the browser. */
export function keepDrafts() {
  const revision = document.querySelector('[data-draft-path]')
  if (!revision) return
  const form = revision.form
  const path = revision.dataset.draftPath
  const status = form.querySelector('[data-draft-status]')
  const alarm = makeAlarm()
  let timer
  let waits = false
  let busy
  let stopped = false
  let isKept = revision.value !== '0'

  const here = () => isKept ? `${path}?draft=${form.elements.DraftForm.value}` : location.pathname + location.search
  const signInAddress = () => `/account/sign-in?returnUrl=${encodeURIComponent(here())}`

  const keep = () => {
    clearTimeout(timer)
    if (!waits || stopped) return busy
    if (busy) {
      timer = setTimeout(keep, PAUSE)
      return busy
    }
    waits = false
    busy = send().finally(() => { busy = undefined })
    return busy
  }

  const send = async () => {
    try {
      const body = new URLSearchParams(new FormData(form)).toString()
      const answer = await fetch(`/drafts/keep?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
        redirect: 'manual',
        // The last words before a page is left go out all the same, unless they are too many for that.
        keepalive: body.length < 60000
      })
      if (answer.ok) kept(await answer.json())
      else if (answer.status === 409 || answer.status === 413) refused(await answer.json())
      else if (answer.status === 403 || answer.status === 404)
        notKept('this form is not yours to open any more. Copy your words to where they are safe.')
      else if (answer.status >= 500) later('the portal cannot keep it just now')
      else notKept('this page was opened before you signed in, or you are signed out.', button('Sign in and keep it', sendToKeep))
    } catch {
      later('the portal cannot be reached')
    }
  }

  const kept = ({ form: id, revision: number, savedAt, signedOut }) => {
    // The form is open twice and the other was first: this one goes on as a form of its own.
    if (form.elements.SubmissionId && id !== form.elements.DraftForm.value) form.elements.SubmissionId.value = id
    form.elements.DraftForm.value = id
    revision.value = number
    isKept = true
    status.textContent = `Draft kept ${time(savedAt)}. Only you can open it.`
    if (signedOut) alarm.show('You are signed out.', ' What you typed is kept.', link('Sign in and go on', signInAddress()))
    else alarm.hide()
  }

  const refused = ({ refusal }) =>
    notKept(`${refusal[0].toLowerCase()}${refusal.slice(1)}.`, link('Your drafts (new tab)', '/drafts', '_blank'))

  const later = (why) => {
    notKept(`${why}. It is tried again. Do not leave this page.`)
    timer = setTimeout(keep, AGAIN)
  }

  const notKept = (why, ...more) => {
    waits = true
    status.textContent = `Not kept: ${why}`
    alarm.show('Not kept:', ` ${why}`, ...more)
  }

  // As if the button had been pressed: signed in or not, the answer is a page that has the words on it or leads to them.
  const sendToKeep = () => {
    stopped = true
    waits = false
    const pressed = document.createElement('input')
    pressed.type = 'hidden'
    pressed.name = 'Button'
    pressed.value = 'keep-draft'
    form.append(pressed)
    HTMLFormElement.prototype.submit.call(form)
  }

  form.addEventListener('input', () => {
    waits = true
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    stopped = true
    clearTimeout(timer)
    // One that is on its way arrives first, or it would be taken for the words of another tab.
    if (!busy) return
    event.preventDefault()
    const by = event.submitter
    Promise.race([busy, new Promise((done) => setTimeout(done, PATIENCE))]).then(() => {
      busy = undefined
      form.requestSubmit(by)
    })
  })
  document.addEventListener('visibilitychange', () => document.hidden && keep())
  document.addEventListener('sp:keep-now', keep)
  // The session is over and the page would be left for the sign-in page: not without the words.
  document.addEventListener('sp:leave', (event) => {
    event.preventDefault()
    Promise.resolve(keep()).then(() => {
      if (waits) sendToKeep()
      else location.assign(signInAddress())
    })
  })
  addEventListener('beforeunload', (event) => {
    if (alarm.isShown() && waits && !stopped) event.preventDefault()
  })
}

/** What is not kept is said where the eyes are: at the top of the window, wherever the page is scrolled to. */
function makeAlarm() {
  let shown
  return {
    isShown: () => Boolean(shown),
    hide: () => {
      shown?.remove()
      shown = undefined
    },
    show: (head, words, ...more) => {
      const strong = document.createElement('strong')
      strong.textContent = head
      const line = document.createElement('p')
      line.className = 'govuk-body'
      line.append(strong, words, ...more.flatMap((each) => [' ', each]))
      if (!shown) {
        shown = document.createElement('div')
        shown.className = 'sp-not-kept'
        shown.setAttribute('role', 'region')
        shown.setAttribute('aria-label', 'Draft')
        // The way past it all stays the first thing on a page.
        document.querySelector('.govuk-skip-link').after(shown)
      }
      if (shown.textContent !== line.textContent) announce(line.textContent)
      shown.replaceChildren(line)
    }
  }
}

const button = (words, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary sp-button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

const link = (words, href, target) => {
  const made = document.createElement('a')
  made.className = 'govuk-link'
  made.href = href
  if (target) made.target = target
  made.textContent = words
  return made
}

const time = (instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
