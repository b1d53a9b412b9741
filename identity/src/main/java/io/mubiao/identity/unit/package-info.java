/** The register of units: departments, the units below them, and the finance offices that look after them. */
@NullMarked
package io.mubiao.identity.unit;

import org.jspecify.annotations.NullMarked;
