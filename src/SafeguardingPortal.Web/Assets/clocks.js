import { announce } from './announce.js'

const minute = 60_000
const dueSoon = 'Due soon'

/**
 * Keeps running clocks true while the page stays open. Time is the server's: what the computer on the desk believes
 * is only used to measure how long the page has been open. The words are those of LondonWords.cs.
 */
export function startClocks() {
  const ahead = Date.parse(document.body.dataset.now) - Date.now()
  const tick = () => {
    // Looked for each time: a list may have been brought up to date meanwhile.
    const changes = [...document.querySelectorAll('[data-clock]')].map((clock) => show(clock, Date.now() + ahead)).filter(Boolean)
    if (changes.length > 0) announce(changes.join(' '))
  }
  tick()
  setInterval(tick, 15_000)
}

/** @returns what to say aloud, when the state is a new one */
function show(clock, now) {
  const [started, soon, due] = ['started', 'soon', 'due'].map((instant) => Date.parse(clock.dataset[instant]))
  const state = now > due ? 'overdue' : now >= soon ? 'due-soon' : 'on-track'
  const words = state === 'overdue' ? overdueBy(now - due) : left(due - now)

  const [shown, said] = clock.querySelector('.sp-clock__left').children
  shown.textContent = words.shown
  said.textContent = words.said
  if (state !== clock.dataset.state) {
    change(clock, state)
    return [clock.dataset.subject, state === 'due-soon' && dueSoon, words.said].filter(Boolean).join(', ') + '.'
  }
  if (state === 'on-track') {
    const used = Math.min(1, Math.max(0, (now - started) / (due - started)))
    clock.querySelector('.sp-mark__used').setAttribute('stroke-dasharray', `${(used * 44).toFixed(1)} 44.0`)
  }
}

function change(clock, state) {
  clock.classList.replace(`sp-clock--${clock.dataset.state}`, `sp-clock--${state}`)
  clock.dataset.state = state

  const mark = document.getElementById(`sp-mark-${state}`).content.firstElementChild.cloneNode(true)
  clock.querySelector('.sp-clock__mark').replaceWith(mark)

  const below = clock.querySelector('.sp-clock__due')
  const instant = below.querySelector('.sp-nowrap')
  if (state === 'overdue') {
    instant.firstChild.data = 'was due '
    below.replaceChildren(instant)
  } else {
    below.querySelector('.sp-clock__state').textContent = dueSoon
  }
}

export const left = (time) => both(duration(time), (words) => `${words} left`)

export const overdueBy = (time) => both(duration(time), (words) => `overdue by ${words}`)

function duration(time) {
  const minutes = Math.floor(time / minute)
  if (minutes < 1) return { shown: 'less than 1 min', said: 'less than 1 minute' }
  return minutes > 48 * 60
    ? join([Math.floor(minutes / (24 * 60)), 'd', 'day'], [Math.floor(minutes / 60) % 24, 'h', 'hour'])
    : join([Math.floor(minutes / 60), 'h', 'hour'], [minutes % 60, 'min', 'minute'])
}

function join(...parts) {
  const counted = parts.filter(([count]) => count > 0)
  return {
    shown: counted.map(([count, shown]) => `${count} ${shown}`).join(' '),
    said: counted.map(([count, , said]) => `${count} ${said}${count === 1 ? '' : 's'}`).join(' ')
  }
}

function both({ shown, said }, sentence) {
  const capital = (words) => words[0].toUpperCase() + words.slice(1)
  return { shown: capital(sentence(shown)), said: capital(sentence(said)) }
}
