/** Tells people who listen to the page, when they are next free to hear it. */
export function announce(words) {
  const region = document.getElementById('sp-announcements')
  if (region) region.textContent = words
}
