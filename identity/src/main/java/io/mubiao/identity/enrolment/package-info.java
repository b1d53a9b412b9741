/** Units and accounts from a table: what a file would create and change, and having it done. */
@NullMarked
package io.mubiao.identity.enrolment;

import org.jspecify.annotations.NullMarked;
