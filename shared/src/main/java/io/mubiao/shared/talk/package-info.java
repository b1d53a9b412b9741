/** What is said about a sheet beside its decisions: reminders (催办) and notes at cells (批注). None of it changes the sheet or its version. */
@NullMarked
package io.mubiao.shared.talk;

import org.jspecify.annotations.NullMarked;
