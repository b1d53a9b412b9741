/** Tokens: who obtains them, what they say, and the keys that sign them. */
@NullMarked
package io.mubiao.identity.token;

import org.jspecify.annotations.NullMarked;
