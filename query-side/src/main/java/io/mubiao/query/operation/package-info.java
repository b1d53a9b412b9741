/** How does the system run, and what did administrators ask of it? */
@NullMarked
package io.mubiao.query.operation;

import org.jspecify.annotations.NullMarked;
