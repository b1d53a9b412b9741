/** What is different between two versions of a sheet? */
@NullMarked
package io.mubiao.query.compare;

import org.jspecify.annotations.NullMarked;
