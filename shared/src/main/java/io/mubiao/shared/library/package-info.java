/** The library of indicators (指标库): what drafters may take over, and how an entry comes into it and changes. */
@NullMarked
package io.mubiao.shared.library;

import org.jspecify.annotations.NullMarked;
