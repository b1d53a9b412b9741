/** What do the checks find in a sheet, alone and among all others? */
@NullMarked
package io.mubiao.query.findings;

import org.jspecify.annotations.NullMarked;
