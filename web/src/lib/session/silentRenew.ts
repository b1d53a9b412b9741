import { userManager } from './session'

// runs in the hidden frame: tells the page that waits for it what identity answered
void userManager.signinSilentCallback()
