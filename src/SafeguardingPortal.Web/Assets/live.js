import { announce } from './announce.js'

const HIDDEN_FOR = 30_000
const SOON = 2_000
const LATER = 60_000
const MANY = 100

/**
 * Is told by the portal that something on the page has changed, and never what: the bell takes its new number, and a list says how many
 * changes there are and shows them when asked to. Where nothing can be told the page is what it was, with its own link to refresh.
 */
export function liveChanges() {
  const bell = document.querySelector('[data-live-since]')
  if (!bell?.dataset.liveSince || !window.EventSource) return
  const list = document.querySelector('[data-live-list]')
  const seen = new Set()
  const waiting = new Set()
  let since = bell.dataset.liveSince
  let source
  let hiding
  let coming
  let pause = SOON

  const open = () => {
    if (source && source.readyState !== EventSource.CLOSED) return
    const asked = new URLSearchParams({ since })
    if (list) asked.set('on', list.dataset.liveList)
    if (list?.dataset.liveTeam) asked.set('team', list.dataset.liveTeam)
    source = new EventSource(`/live?${asked}`)
    source.addEventListener('here', (event) => {
      pause = SOON
      told(event)
    })
    source.addEventListener('error', comeBack)
    source.addEventListener('bell', (event) => ring(told(event).unread))
    source.addEventListener('board', changed)
    source.addEventListener('work', changed)
    // Another page of this window listens in its place; this one does again when somebody comes back to it.
    source.addEventListener('full', close)
  }

  const close = () => {
    clearTimeout(coming)
    source?.close()
    source = undefined
  }

  // The browser comes back by itself, but not where a proxy says that no portal is there.
  const comeBack = () => {
    if (source?.readyState !== EventSource.CLOSED || document.hidden) return
    clearTimeout(coming)
    coming = setTimeout(open, pause)
    pause = Math.min(pause * 2, LATER)
  }

  const told = (event) => {
    if (Number(event.lastEventId) > Number(since)) since = event.lastEventId
    return JSON.parse(event.data)
  }

  const changed = (event) => {
    for (const number of told(event).changes.filter((number) => !seen.has(number))) {
      seen.add(number)
      waiting.add(number)
    }
    if (waiting.size > 0) offer(list, waiting.size, show)
  }

  const show = async (button) => {
    button.disabled = true
    try {
      const answer = await fetch(location.href, { redirect: 'error' })
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const there = page.querySelector(`[data-live-list="${list.dataset.liveList}"]`)
      if (!there) throw new Error('another page')
      for (const part of page.querySelectorAll('[data-live-part]')) {
        document.querySelector(`[data-live-part="${part.dataset.livePart}"]`)?.replaceChildren(...part.childNodes)
      }
      replace(list, there)
      waiting.clear()
      announce('The list is up to date')
    } catch {
      location.reload()
    }
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding)
    if (document.hidden) hiding = setTimeout(close, HIDDEN_FOR)
    else open()
  })
  addEventListener('pagehide', close)
  addEventListener('pageshow', (event) => event.persisted && open())
  if (!document.hidden) open()
}

function ring(unread) {
  for (const bell of document.querySelectorAll('.sp-bell')) {
    const badge = bell.querySelector('.moj-notification-badge')
    const before = badge?.firstElementChild.textContent ?? ''
    if (before === unread) continue
    badge?.remove()
    if (!unread) continue
    const now = document.createElement('span')
    now.className = 'moj-notification-badge'
    const [shown, said] = [document.createElement('span'), document.createElement('span')]
    shown.setAttribute('aria-hidden', 'true')
    shown.textContent = unread
    said.className = 'govuk-visually-hidden'
    said.textContent = `(${unread} unread)`
    now.append(shown, said)
    bell.append(now)
    if (bell.offsetParent) announce(`Notifications: ${unread} unread`)
  }
}

/** Below the list and in sight, so that no row moves under anybody's hand. */
function offer(list, count, show) {
  const words = count >= MANY ? 'Many changes' : count === 1 ? '1 change' : `${count} changes`
  let bar = document.querySelector('.sp-live')
  if (!bar) {
    bar = document.createElement('div')
    bar.className = 'sp-live'
    const said = document.createElement('p')
    said.className = 'sp-live__words'
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary sp-live__show'
    button.addEventListener('click', () => show(button))
    bar.append(said, button)
    list.after(bar)
  }
  bar.querySelector('.sp-live__words').textContent = words
  bar.querySelector('.sp-live__show').textContent = count === 1 ? 'Show it' : 'Show them'
  announce(words)
}

/** Takes over what is new and leaves the reader where they are: at the same row, the same place, the same open fold. */
function replace(list, there) {
  const folds = new Set([...list.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent.trim()))
  const focused = list.contains(document.activeElement) ? keyOf(document.activeElement) : undefined
  const row = [...list.querySelectorAll('a[href]')].find((link) => link.getBoundingClientRect().top >= 0)
  const [key, top] = row ? [keyOf(row), row.getBoundingClientRect().top] : []

  const place = scrollY

  list.replaceChildren(...there.childNodes)
  for (const summary of list.querySelectorAll('details > summary')) {
    if (folds.has(summary.textContent.trim())) summary.parentElement.open = true
  }
  document.querySelector('.sp-live')?.remove()
  const same = find(list, key)
  scrollTo(0, same ? scrollY + same.getBoundingClientRect().top - top : place)
  const again = focused && find(list, focused)
  if (again) again.focus({ preventScroll: true })
  else if (document.activeElement === document.body) {
    // The button that was pressed is gone with its bar.
    list.tabIndex = -1
    list.focus({ preventScroll: true })
  }
}

const keyOf = (element) =>
  [element.tagName, element.getAttribute('href') ?? element.name ?? element.id, element.textContent.trim()].join('|')

const find = (list, key) => key && [...list.querySelectorAll('a, button, summary, input, select')].find((element) => keyOf(element) === key)
