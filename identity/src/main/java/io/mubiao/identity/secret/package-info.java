/** Passwords and the secrets of API keys: made, judged, hashed, compared, and locked against guessing. */
@NullMarked
package io.mubiao.identity.secret;

import org.jspecify.annotations.NullMarked;
