import { announce } from './announce.js'

const within = 1_500
const off = 'sp-keys-off'
const pages = { m: '/', r: '/referrals', c: '/cases', t: '/tasks', d: '/conferences', p: '/people', n: '/notices', w: '/help/words' }

/** Keys that lead somewhere, where nothing is typed; whoever dictates to the computer can switch them off, which it remembers. */
export function listenForKeys() {
  if (!document.querySelector('a[href="/help/keys"]')) return
  let went = -Infinity
  addEventListener('keydown', (event) => {
    if (isOff() || event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const follows = event.timeStamp - went < within
    went = -Infinity
    if (follows) return go(event, pages[event.key])
    if (event.key === 'g') went = event.timeStamp
    else if (event.key === '?') go(event, '/help/keys')
    else if (event.key === '/') find(event)
    else if (event.key === 'u') document.querySelector('.sp-live__show')?.click()
  })
  offerSwitch()
}

/** Only where the page itself leads: who may not open it is not sent there. */
function go(event, address) {
  const link = address && document.querySelector(`a[href="${address}"]`)
  if (!link) return
  event.preventDefault()
  location.assign(address)
}

function find(event) {
  const field = [...document.querySelectorAll('.sp-find__input')].find((each) => each.offsetParent)
  if (!field) return
  event.preventDefault()
  field.focus()
}

const isTyping = (element) => element instanceof Element &&
  element.closest('input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]')

const isOff = () => {
  try {
    return localStorage.getItem(off) !== null
  } catch {
    return false
  }
}

function offerSwitch() {
  const part = document.querySelector('[data-keys-switch]')
  if (!part) return
  const [state, button] = [part.querySelector('[data-keys-state]'), part.querySelector('[data-keys-toggle]')]
  const show = () => {
    state.textContent = isOff() ? 'off' : 'on'
    button.textContent = isOff() ? 'Switch them on here' : 'Switch them off here'
  }
  button.addEventListener('click', () => {
    if (isOff()) localStorage.removeItem(off)
    else localStorage.setItem(off, 'yes')
    show()
    announce(`Keys are ${state.textContent}`)
  })
  show()
  part.hidden = false
}
