/** Do the events lead to what was decided on, by the rules, and by those who had the right? */
@NullMarked
package io.mubiao.verifier.meaning;

import org.jspecify.annotations.NullMarked;
