/** What do administrators ask of the running system? */
@NullMarked
package io.mubiao.shared.operation;

import org.jspecify.annotations.NullMarked;
