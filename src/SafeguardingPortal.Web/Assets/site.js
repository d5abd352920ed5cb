import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink
} from 'govuk-frontend'
import { startClocks } from './clocks.js'
import { keepDrafts } from './drafts.js'
import { listenForHideScreen } from './hide-screen.js'
import { liveChanges } from './live.js'
import { showMatches } from './matches.js'
import { listenForKeys } from './keys.js'
import { addRowsInPlace } from './rows.js'
import { warnBeforeSignOut } from './session.js'
import { countAnswers } from './answers.js'
import { sendOnce } from './send-once.js'
import { keepWallboard } from './wallboard.js'
import { proposeTeams } from './team-proposal.js'

// Set here and not in the page: the Content-Security-Policy allows no script inside it.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink]) {
  createAll(component)
}

startClocks()
keepDrafts()
warnBeforeSignOut()
listenForHideScreen()
proposeTeams()
countAnswers()
showMatches()
addRowsInPlace()
sendOnce()
liveChanges()
keepWallboard()
listenForKeys()
