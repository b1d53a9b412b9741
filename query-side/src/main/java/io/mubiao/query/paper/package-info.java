/** Sheets on paper: what stands where on an official form, and the formats that a form leaves in. */
@NullMarked
package io.mubiao.query.paper;

import org.jspecify.annotations.NullMarked;
