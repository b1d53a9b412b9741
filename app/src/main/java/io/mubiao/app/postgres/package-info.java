/**
 * How does the program bring its own PostgreSQL? Unpacked from the jar, kept in the data directory, started, watched and
 * stopped; every state that a kill can leave behind is put right at the next start.
 */
@NullMarked
package io.mubiao.app.postgres;

import org.jspecify.annotations.NullMarked;
