/** Who put what stands in a cell there, when and why, and which approval put it in force? */
@NullMarked
package io.mubiao.query.blame;

import org.jspecify.annotations.NullMarked;
