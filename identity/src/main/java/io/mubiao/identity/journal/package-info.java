/** What the access journal is told of those who have no token yet. */
@NullMarked
package io.mubiao.identity.journal;

import org.jspecify.annotations.NullMarked;
