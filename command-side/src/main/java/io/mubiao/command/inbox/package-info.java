/** What accounts have read of their inboxes: no event and nothing that anything is decided on. */
@NullMarked
package io.mubiao.command.inbox;

import org.jspecify.annotations.NullMarked;
