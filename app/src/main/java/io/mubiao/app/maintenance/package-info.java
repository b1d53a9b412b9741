/** What can be done with the jar besides starting it? Backup, restore, rebuild, for both forms of the database. */
@NullMarked
package io.mubiao.app.maintenance;

import org.jspecify.annotations.NullMarked;
