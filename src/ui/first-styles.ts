/**
 * Styles of what a learner sees first, in the order in which they stand over each other: they come with the early
 * view, so that nothing moves when React takes over. All others come with the screens that need them, after these.
 */
import './fonts.css'
import './theme.css'
import './base.css'
import './header/header.css'
import './header/seat-menu.css'
import './welcome-screen/welcome-screen.css'
import './map-screen/map-screen.css'
import './parts/code-block.css'
import './lesson-screen/lesson-text.css'
import './lesson-screen/run-bar.css'
import './lesson-screen/output-pane.css'
import './lesson-screen/panel-tabs.css'
import './lesson-screen/lesson-screen.css'
