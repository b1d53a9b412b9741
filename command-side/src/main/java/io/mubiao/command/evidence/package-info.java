/** How do findings about the evidence become events, and how does an auditor acknowledge them? */
@NullMarked
package io.mubiao.command.evidence;

import org.jspecify.annotations.NullMarked;
