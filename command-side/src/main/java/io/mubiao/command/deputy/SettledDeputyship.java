package io.mubiao.command.deputy;

import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.org.DeputyshipId;

/** Where an appointment stands after a command. */
record SettledDeputyship(DeputyshipId id, DeputyshipStatus status) {}
