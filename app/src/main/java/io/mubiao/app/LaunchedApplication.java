package io.mubiao.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The program in the JVM that {@link Launcher} started, which it does not outlive. */
final class LaunchedApplication {

    /** As if it had been killed itself: what a kill leaves behind, the next start puts right. */
    private static final int KILLED = 137;

    private LaunchedApplication() {}

    public static void main(String[] args) {
        var tie = new Thread(() -> endWith(System.in), "launcher-watch");
        tie.setDaemon(true);
        tie.start();
        MubiaoApplication.main(args);
    }

    /** Nobody writes to it; it closes when the launcher is gone. */
    private static void endWith(InputStream launcher) {
        try {
            launcher.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // as good as closed
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
