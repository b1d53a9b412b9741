package io.mubiao.shared.platform.command;

import io.mubiao.shared.org.Actor;

/** A command of somebody, who may act in the place of another. */
public interface DoneBy {

    Actor actor();
}
