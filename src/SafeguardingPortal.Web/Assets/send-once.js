import { announce } from './announce.js'

const AGAIN = 8000

/**
 * A short form that is sent from a bad line: it stays on the page, in the page's own memory and nowhere else, and is sent again until it
 * arrives. Its submission id makes it arrive once. Without script it is an ordinary form.
 */
export function sendOnce() {
  const form = document.querySelector('[data-module="sp-send-once"]')
  if (!form) return
  let waiting
  let words

  const send = async () => {
    clearTimeout(waiting)
    const abort = new AbortController()
    const patience = setTimeout(() => abort.abort(), 20000)
    try {
      const answer = await fetch(location.pathname, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(new FormData(form)).toString(),
        signal: abort.signal
      })
      if (answer.status >= 500) throw new Error('not just now')
      arrived = true
      // Where it is on record, or back with what is wrong: the page the portal answers with, as after any form.
      if (answer.redirected) location.assign(answer.url)
      else HTMLFormElement.prototype.submit.call(form)
    } catch {
      keep()
    } finally {
      clearTimeout(patience)
    }
  }

  let arrived = false

  const keep = () => {
    waiting = setTimeout(send, AGAIN)
    if (words) return
    const at = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(new Date())
    words = document.createElement('div')
    words.className = 'sp-empty'
    words.setAttribute('role', 'status')
    const strong = document.createElement('strong')
    strong.textContent = `Kept on this page at ${at}; not sent yet.`
    const first = document.createElement('p')
    first.className = 'govuk-body'
    first.append(strong)
    const second = document.createElement('p')
    second.className = 'govuk-body'
    second.textContent = 'It is sent once when the line is back. Leave this page open, and do not type it again. In danger: 999.'
    words.append(first, second)
    form.prepend(words)
    words.scrollIntoView({ block: 'start' })
    announce(`${strong.textContent} ${second.textContent}`)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!waiting) send()
    waiting ??= -1
  })
  addEventListener('online', () => words && !arrived && send())
  addEventListener('beforeunload', (event) => {
    if (words && !arrived) event.preventDefault()
  })
}
