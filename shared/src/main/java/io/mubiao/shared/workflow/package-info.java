/** The review chain: stages, who answers for them, and what a caller may do with a sheet now. */
@NullMarked
package io.mubiao.shared.workflow;

import org.jspecify.annotations.NullMarked;
